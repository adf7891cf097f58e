package org.parley.interest.chat.declare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.interest.Declaration;
import org.parley.interest.ReadDeclarations;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/**
 * What is declared, for one reader; what is not for this reader leaves no trace, not even a number.
 */
@ApplicationScoped
class DeclarationsShown {
  private static final int PAGE = 4;

  private final ReadDeclarations read;
  private final Partnerships partnerships;

  DeclarationsShown(ReadDeclarations read, Partnerships partnerships) {
    this.read = read;
    this.partnerships = partnerships;
  }

  /** Who reads, in every hat worn at this table. */
  private record Reader(List<Acting> hats, String topic, DeclareWords words) {
    Optional<Acting> voice() {
      return hats.stream().filter(Acting::speaks).findFirst();
    }

    boolean mayChange(Declaration it) {
      return voice().filter(voice -> it.organisation().equals(voice.theOrganisation())).isPresent();
    }
  }

  private Reader reader(Invocation call) {
    return new Reader(
        Wearing.all(call),
        call.theTopic().toString(),
        Words.of(DeclareWords.class, call.who().locale()));
  }

  /**
   * @param wanted the page, from 1; another one means the nearest
   */
  Message page(Invocation call, int wanted) {
    var reader = reader(call);
    var words = reader.words();
    var id = new PartnershipId(call.theTopic());
    var visible = read.current(id, reader.hats());
    if (visible.isEmpty()) {
      return Message.saying(words.none(new Span.Command("declare")));
    }
    int pages = (visible.size() + PAGE - 1) / PAGE;
    int page = Math.min(pages, Math.max(1, wanted));
    var message = Message.news(words.all(new Span.Strong(partnerships.the(id).name())));
    visible.stream()
        .skip((long) (page - 1) * PAGE)
        .limit(PAGE)
        .forEach(
            it ->
                message
                    .paragraph(headline(it, words))
                    .quote(it.sentence())
                    .actions(besides(it, reader)));
    return message
        .actions(below(page < pages ? Optional.of(page + 1) : Optional.empty(), reader))
        .note(words.privately(page, pages))
        .build();
  }

  /** {@code declare former <interest>}: what it said before, as far as this reader may read it. */
  Reply former(Invocation call) {
    var reader = reader(call);
    var words = reader.words();
    var interest = new Declaration.Interest(UUID.fromString(call.afterFirstWord()));
    var versions =
        read.versions(interest, new PartnershipId(call.theTopic()), reader.hats()).stream()
            .limit(PAGE)
            .toList();
    if (versions.isEmpty()) {
      return Reply.refuse(Message.saying(words.noSuchInterest()));
    }
    var organisation = new Span.Strong(versions.get(0).organisationName());
    var message = Message.news(words.former(organisation));
    versions.forEach(
        it ->
            message
                .paragraph(words.version(it.number(), day(it), it.declaredBy()))
                .quote(it.sentence()));
    return Reply.answer(message.note(words.privately(1, 1)).build());
  }

  private static Span day(Declaration it) {
    return new Span.DateTime(it.declaredAt(), Span.Precision.MINUTE);
  }

  private static Sentence headline(Declaration it, DeclareWords words) {
    return Sentence.of(
        new Span.Strong(it.organisationName()),
        new Span.Plain(
            " · " + words.line(it.weight().name(), it.visibility().name(), it.number())));
  }

  private static List<Button> besides(Declaration it, Reader reader) {
    var buttons = new ArrayList<Button>();
    var interest = it.interest().value().toString();
    if (reader.mayChange(it)) {
      buttons.add(
          Button.of(
              reader.words().change(),
              new Intent.Open(FormCall.about(reader.topic(), DeclareForm.ID, interest))));
    }
    if (it.number() > 1) {
      buttons.add(
          Button.of(
              reader.words().saidBefore(),
              new Intent.Perform(CommandCall.about(reader.topic(), "declare former " + interest))));
    }
    return buttons;
  }

  private static List<Button> below(Optional<Integer> next, Reader reader) {
    var words = reader.words();
    var buttons = new ArrayList<Button>();
    next.map(page -> CommandCall.about(reader.topic(), "declare all " + page))
        .ifPresent(more -> buttons.add(Button.of(words.readOn(), new Intent.Perform(more))));
    if (reader.voice().isPresent()) {
      var form = FormCall.about(reader.topic(), DeclareForm.ID, "");
      buttons.add(Button.primary(words.declareButton(), new Intent.Open(form)));
    }
    return buttons;
  }
}
