package org.parley.conversation.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Topics.Hat;
import org.parley.conversation.port.Viewer;

/**
 * One use of a command or form, authorised.
 *
 * @param who the person, as known now
 * @param place where it was typed or pressed
 * @param topic the shared matter; empty only for {@link Access#ANYBODY}
 * @param hat for whom the person acts now; present for every access but {@link Access#ANYBODY}
 * @param hats everything the person is at the table of the topic, in the order it was taken
 * @param arguments what follows the command's word, trimmed, without disguising characters
 */
public record Invocation(
    Profile who,
    Destination place,
    Optional<UUID> topic,
    Optional<Hat> hat,
    List<Hat> hats,
    String arguments) {

  /** The person as a reader, where this was typed. */
  public Viewer viewer() {
    return new Viewer(place, Optional.of(who.address()), who.locale(), who.zone());
  }

  /** The matter, for commands that cannot be without one. */
  public UUID theTopic() {
    return topic.orElseThrow();
  }

  /** The hat, for commands that cannot be without one. */
  public Hat theHat() {
    return hat.orElseThrow();
  }

  /** The first word of the arguments, lower case; empty where there is none. */
  public String firstWord() {
    return firstWordOf(arguments);
  }

  /** As {@link #firstWord()}, of arguments that nobody was authorised for yet. */
  public static String firstWordOf(String arguments) {
    return arguments.strip().split("\\s+", 2)[0].toLowerCase(java.util.Locale.ROOT);
  }

  /** The number that ends the arguments, such as a page; 1 where there is none. */
  public int number() {
    var last = arguments.substring(arguments.lastIndexOf(' ') + 1);
    return last.matches("[0-9]{1,6}") ? Integer.parseInt(last) : 1;
  }

  /** What follows the first word. */
  public String afterFirstWord() {
    var parts = arguments.split("\\s+", 2);
    return parts.length < 2 ? "" : parts[1].strip();
  }

  /** The same use with other arguments. */
  public Invocation with(String otherArguments) {
    return new Invocation(who, place, topic, hat, hats, otherArguments);
  }

  /**
   * The same reply; a form in it means the same matter and hat when it is sent.
   *
   * @param telling what else is done to a form
   */
  Reply stamped(Reply reply, UnaryOperator<Form> telling) {
    return reply.accept(
        new FillIn(
            topic.map(UUID::toString).orElse(""),
            hat.map(it -> it.id().toString()).orElse(""),
            telling));
  }

  private record FillIn(String topic, String hat, UnaryOperator<Form> telling)
      implements Reply.Visitor<Reply> {

    @Override
    public Reply answer(Reply.Answer reply) {
      return reply;
    }

    @Override
    public Reply refuse(Reply.Refuse reply) {
      return reply;
    }

    @Override
    public Reply openForm(Reply.OpenForm reply) {
      return new Reply.OpenForm(fill(reply.form()));
    }

    @Override
    public Reply amend(Reply.Amend reply) {
      return new Reply.Amend(fill(reply.form()), reply.problems());
    }

    private Form fill(Form form) {
      var call = form.call();
      return telling.apply(
          new Form(
              new FormCall(call.form(), topic, hat, call.subject()),
              form.title(),
              form.intro(),
              form.fields(),
              form.submit()));
    }
  }
}
