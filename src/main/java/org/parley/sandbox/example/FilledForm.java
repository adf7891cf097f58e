package org.parley.sandbox.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.DialogView;

/**
 * A form in front of somebody, a dialog or a card with fields, being filled in; what is left alone
 * keeps what stood there.
 */
public final class FilledForm {

  private final Someone person;
  private final JsonNode body;
  private final Consumer<ObjectNode> sending;
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();

  private FilledForm(Someone person, JsonNode body, Consumer<ObjectNode> sending) {
    this.person = person;
    this.body = body;
    this.sending = sending;
  }

  static FilledForm of(Someone person, DialogView dialog) {
    return new FilledForm(
        person, dialog.body(), values -> person.act(Act.Kind.SUBMIT, dialog.id(), values));
  }

  /** A card with fields; its first button sends it. */
  static FilledForm of(Someone person, Eyes.Seen card) {
    JsonNode body = card.message().body();
    return new FilledForm(
        person,
        body,
        values -> {
          ObjectNode action = person.reading().buttons(body).get(0).detail().deepCopy();
          action.set("inputs", values);
          person.press(card, action);
        });
  }

  /**
   * Answers one question.
   *
   * @param label the question, or how it begins; case does not matter
   * @param answers what to write or whom to name; where one picks, words of the options
   */
  public FilledForm with(String label, String... answers) {
    Reading.Entry entry = entry(label);
    switch (entry.kind()) {
      case WRITTEN -> values.put(entry.id(), answers[0]);
      case ONE_OF -> values.put(entry.id(), option(entry, answers[0]));
      case PERSON -> values.put(entry.id(), person.colleague(answers[0]));
      case SOME_OF -> {
        var several = values.putArray(entry.id());
        for (String answer : answers) {
          several.add(option(entry, answer));
        }
      }
    }
    return this;
  }

  /** Sends it; what the bot finds wrong with it ends the story. A mere answer is closed. */
  public Someone send() {
    sending.accept(values);
    Optional<DialogView> after = person.dialog();
    if (after.isPresent() && !after.get().problems().isEmpty()) {
      throw new StoryStopped(person.name() + " could not send the form: " + after.get().problems());
    }
    return person;
  }

  private Reading.Entry entry(String label) {
    var all = person.reading().entries(body);
    return all.stream()
        .filter(it -> lower(it.label()).startsWith(lower(label)))
        .findFirst()
        .orElseThrow(
            () ->
                new StoryStopped(
                    "The form does not ask \""
                        + label
                        + "\" but "
                        + all.stream().map(Reading.Entry::label).toList()));
  }

  private static String option(Reading.Entry entry, String words) {
    return entry.choices().stream()
        .filter(it -> lower(it.label()).contains(lower(words)) || it.value().equals(words))
        .findFirst()
        .map(Reading.Choice::value)
        .orElseThrow(
            () ->
                new StoryStopped(
                    "\""
                        + entry.label()
                        + "\" does not offer \""
                        + words
                        + "\" but "
                        + entry.choices().stream().map(Reading.Choice::label).toList()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
