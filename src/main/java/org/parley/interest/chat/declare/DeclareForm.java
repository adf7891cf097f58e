package org.parley.interest.chat.declare;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.interest.Declaration;
import org.parley.interest.DeclareInterest;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.partnership.Partnerships;

/**
 * The interest, whether it is overriding, and who may read it. Its subject is an interest to
 * change, if any, and the brokers that it named: nobody reads who came after it was drawn.
 */
@ApplicationScoped
class DeclareForm implements ChatForm {
  static final String ID = "declare";

  private static final String SENTENCE = "sentence";
  private static final String WEIGHT = "weight";
  private static final String VISIBILITY = "visibility";
  private static final String NAMED = "/";
  private static final int LONGEST = 300;

  private final DeclareInterest declare;
  private final Partnerships partnerships;
  private final Optional<String> operator;

  DeclareForm(
      DeclareInterest declare,
      Partnerships partnerships,
      @ConfigProperty(name = "parley.operated-by") Optional<String> operator) {
    this.declare = declare;
    this.partnerships = partnerships;
    this.operator = operator;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.VOICE;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(DeclareWords.class, call.who().locale());
    var voice = Wearing.by(call);
    var interest = Subject.of(form).interest();
    if (interest.isEmpty()) {
      return new Reply.OpenForm(drawn(voice, form, new Answers(Map.of()), words));
    }
    return declare
        .own(voice, interest.get())
        .<Reply>map(it -> new Reply.OpenForm(drawn(voice, form, answers(it), words)))
        .orElseGet(() -> Reply.refuse(Message.saying(words.notYours())));
  }

  private record Subject(Optional<Declaration.Interest> interest, Set<UUID> named) {
    static Subject of(FormCall form) {
      var parts = form.subject().split(NAMED, 2);
      return new Subject(
          parts[0].isEmpty()
              ? Optional.empty()
              : Optional.of(new Declaration.Interest(UUID.fromString(parts[0]))),
          parts.length < 2 || parts[1].isEmpty()
              ? Set.of()
              : Arrays.stream(parts[1].split(",")).map(UUID::fromString).collect(toSet()));
    }

    Subject naming(List<Acting> brokers) {
      return new Subject(
          interest, brokers.stream().map(it -> it.person().value()).collect(toSet()));
    }

    FormCall in(FormCall form) {
      var text =
          interest.map(it -> it.value().toString()).orElse("")
              + NAMED
              + named.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
      return new FormCall(form.form(), form.topic(), form.hat(), text);
    }
  }

  private static Answers answers(Declaration declared) {
    return new Answers(
        Map.of(
            SENTENCE, declared.sentence(),
            WEIGHT, declared.weight().name(),
            VISIBILITY, declared.visibility().name()));
  }

  private Form drawn(Acting voice, FormCall form, Answers typed, DeclareWords words) {
    var brokers = declare.brokers(voice.partnership());
    return new Form(
        Subject.of(form).naming(brokers).in(form),
        words.title(),
        intro(voice, brokers, words),
        List.of(
            new Field.TextField(
                SENTENCE,
                words.sentence(),
                words.sentenceHint(),
                Field.Need.REQUIRED,
                Field.Size.PARAGRAPH,
                LONGEST,
                typed.text(SENTENCE)),
            choice(
                WEIGHT,
                words.isOverriding(),
                typed,
                List.of(
                    new Field.Option(Declaration.Weight.OVERRIDING.name(), words.overriding()),
                    new Field.Option(Declaration.Weight.IMPORTANT.name(), words.important()))),
            choice(
                VISIBILITY,
                words.whoMayRead(),
                typed,
                List.of(
                    new Field.Option(Declaration.Visibility.TABLE.name(), words.table()),
                    new Field.Option(Declaration.Visibility.BROKER.name(), words.brokerOnly())))),
        words.submit());
  }

  private static Field choice(
      String name, String label, Answers typed, List<Field.Option> options) {
    return new Field.ChoiceField(name, label, "", Field.Need.REQUIRED, options, typed.text(name));
  }

  /** Before asking: who will read the answer, by name. */
  private List<Block> intro(Acting voice, List<Acting> brokers, DeclareWords words) {
    var intro = new ArrayList<Block>();
    intro.add(
        new Block.Paragraph(
            words.asks(
                new Span.Strong(partnerships.the(voice.partnership()).name()),
                new Span.Strong(voice.organisationName()))));
    intro.add(
        new Block.Paragraph(
            brokers.isEmpty()
                ? words.nobodyBrokers()
                : words.whoReads(
                    brokers.stream()
                        .map(it -> named(it, words))
                        .collect(Collectors.joining("; ")))));
    operator
        .filter(it -> !it.isBlank())
        .ifPresent(it -> intro.add(new Block.Paragraph(words.operatedBy(it))));
    return intro;
  }

  private String named(Acting broker, DeclareWords words) {
    var alsoFor = declare.alsoActsFor(broker);
    return alsoFor.isEmpty()
        ? words.broker(broker.personName())
        : words.brokerActsFor(broker.personName(), alsoFor);
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(DeclareWords.class, call.who().locale());
    var voice = Wearing.by(call);
    var problems = problems(answers, words);
    if (!problems.isEmpty()) {
      return new Reply.Amend(drawn(voice, form, answers, words), problems);
    }
    var subject = Subject.of(form);
    var content =
        new Declaration.Content(
            Limits.beginning(answers.text(SENTENCE), LONGEST),
            Declaration.Weight.valueOf(answers.text(WEIGHT)),
            Declaration.Visibility.valueOf(answers.text(VISIBILITY)),
            readers(voice, subject));
    var declared =
        subject.interest().isEmpty()
            ? Optional.of(declare.declare(voice, content))
            : declare.change(voice, subject.interest().get(), content);
    return declared
        .map(it -> Reply.answer(kept(voice, it, words)))
        .orElseGet(() -> Reply.refuse(Message.saying(words.notYours())));
  }

  private List<Person.Id> readers(Acting voice, Subject subject) {
    return declare.brokers(voice.partnership()).stream()
        .map(Acting::person)
        .filter(it -> subject.named().contains(it.value()))
        .toList();
  }

  private static Map<String, String> problems(Answers answers, DeclareWords words) {
    if (answers.text(SENTENCE).isEmpty()) {
      return Map.of(SENTENCE, words.needed());
    }
    return Stream.of(WEIGHT, VISIBILITY)
        .filter(field -> answers.text(field).isEmpty())
        .collect(Collectors.toMap(field -> field, field -> words.pickOne()));
  }

  private static Message kept(Acting voice, Declaration declared, DeclareWords words) {
    var message =
        Message.news(
            words.kept(new Span.Strong(voice.organisationName()), declared.visibility().name()));
    if (declared.number() > 1) {
      message.paragraph(words.formerKept(declared.number()));
    }
    return message.note(words.changeLater(new Span.Command("declare all"))).build();
  }
}
