package org.parley.partnership.chat.join;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.stage.StageWords;
import org.parley.partnership.joining.Code;
import org.parley.partnership.joining.Invitation;

/** A table as somebody sees it who holds an invitation and has not joined. */
@ApplicationScoped
class TableShown {
  private final Partnerships partnerships;
  private final Partners partners;
  private final WhoActs whoActs;
  private final Optional<String> operator;

  TableShown(
      Partnerships partnerships,
      Partners partners,
      WhoActs whoActs,
      @ConfigProperty(name = "parley.operated-by") Optional<String> operator) {
    this.partnerships = partnerships;
    this.partners = partners;
    this.whoActs = whoActs;
    this.operator = operator;
  }

  Message to(Invocation call, Code code, Invitation invitation) {
    var words = Words.of(JoinWords.class, call.who().locale());
    var partnership = partnerships.the(invitation.partnership());
    var message =
        Message.news(
                words.invited(
                    new Span.Strong(invitation.organisationName()),
                    new Span.Strong(partnership.name())))
            .facts(facts(partnership, call, words))
            .paragraph(Sentence.plain(words.principles()))
            .list(List.of(words.declare(), words.noHarm(), words.helpOthers()))
            .paragraph(words.leaves());
    operator.filter(it -> !it.isBlank()).ifPresent(it -> message.paragraph(words.operatedBy(it)));
    return message
        .actions(
            Button.primary(
                words.ask(), new Intent.Open(new FormCall(JoinForm.ID, "", "", code.text()))))
        .note(words.nothingYet())
        .build();
  }

  private List<Block.Fact> facts(Partnership partnership, Invocation call, JoinWords words) {
    var stages = Words.of(StageWords.class, call.who().locale());
    var there = partners.at(partnership.id()).stream().map(Partner::name).toList();
    var facilitators =
        whoActs.at(partnership.id()).stream()
            .filter(Acting::facilitates)
            .map(Acting::personName)
            .toList();
    return List.of(
        fact(words.issue(), Limits.beginning(partnership.hypothesis().issue(), 800)),
        fact(words.partners(), there.isEmpty() ? words.nobodyYet() : String.join(", ", there)),
        fact(words.facilitators(), String.join(", ", facilitators)),
        fact(words.stage(), stages.name(partnership.stage().name())));
  }

  private static Block.Fact fact(String label, String value) {
    return new Block.Fact(label, Sentence.plain(Limits.beginning(value, 850)));
  }
}
