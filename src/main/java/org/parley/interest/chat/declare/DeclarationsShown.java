package org.parley.interest.chat.declare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.interest.Declaration;
import org.parley.interest.Declarations;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partnerships;

/**
 * What is declared, for one reader; what is not for this reader leaves no trace, not even a number.
 */
@ApplicationScoped
class DeclarationsShown {
  private static final int MOST = 10;

  private final Declarations declarations;
  private final Partnerships partnerships;
  private final WhoActs whoActs;

  DeclarationsShown(Declarations declarations, Partnerships partnerships, WhoActs whoActs) {
    this.declarations = declarations;
    this.partnerships = partnerships;
    this.whoActs = whoActs;
  }

  Message to(Invocation call) {
    var words = Words.of(DeclareWords.class, call.who().locale());
    var id = new PartnershipId(call.theTopic());
    var hats =
        whoActs.of(new Person.Id(call.who().id())).stream()
            .filter(it -> it.partnership().equals(id))
            .toList();
    var visible =
        declarations.current(id).stream().filter(it -> hats.stream().anyMatch(it::isFor)).toList();
    if (visible.isEmpty()) {
      return Message.saying(words.none(new Span.Command("declare")));
    }
    var message = Message.news(words.all(new Span.Strong(partnerships.the(id).name())));
    visible.stream()
        .limit(MOST)
        .forEach(
            it -> {
              message.paragraph(headline(it, words));
              message.quote(it.sentence());
            });
    if (visible.size() > MOST) {
      message.paragraph(words.more(visible.size() - MOST));
    }
    return message.actions(buttons(hats, visible, call, words)).note(words.privately()).build();
  }

  private static Sentence headline(Declaration it, DeclareWords words) {
    return Sentence.of(
        new Span.Strong(it.organisationName()),
        new Span.Plain(
            " · " + words.line(it.weight().name(), it.visibility().name(), it.number())));
  }

  private static List<Button> buttons(
      List<Acting> hats, List<Declaration> visible, Invocation call, DeclareWords words) {
    var voice = hats.stream().filter(Acting::speaks).findFirst();
    if (voice.isEmpty()) {
      return List.of();
    }
    var topic = call.theTopic().toString();
    var buttons = new ArrayList<Button>();
    visible.stream()
        .filter(it -> it.organisation().equals(voice.get().theOrganisation()))
        .limit(3)
        .forEach(
            it ->
                buttons.add(
                    Button.of(
                        words.change()
                            + ": "
                            + Limits.beginning(
                                it.sentence(), Limits.BUTTON_LABEL - words.change().length() - 2),
                        new Intent.Open(
                            FormCall.about(
                                topic, DeclareForm.ID, it.interest().value().toString())))));
    var label = buttons.isEmpty() ? words.declareButton() : words.moreOf();
    buttons.add(Button.primary(label, new Intent.Open(FormCall.about(topic, DeclareForm.ID, ""))));
    return buttons;
  }
}
