package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.Hat;
import org.parley.organisation.WhoActs;
import org.parley.partnership.joining.InviteOrganisation;

/** {@code me invite}: a code with which a colleague acts for the same organisation. */
@ApplicationScoped
class ColleagueCode {
  private final InviteOrganisation invite;
  private final WhoActs whoActs;

  ColleagueCode(InviteOrganisation invite, WhoActs whoActs) {
    this.invite = invite;
    this.whoActs = whoActs;
  }

  Reply answer(Invocation call) {
    var words = Words.of(MeWords.class, call.who().locale());
    var by = whoActs.wearing(new Hat.Id(call.theHat().id()));
    var invited = invite.inviteColleague(by);
    var until = LocalDate.ofInstant(invited.invitation().expiresAt(), call.who().zone());
    return Reply.answer(
        Message.news(
                words.colleagueCode(
                    new Span.Strong(by.organisationName()),
                    new Span.Command("join " + invited.code().text())))
            .note(words.codeWorksOnce(until))
            .build());
  }
}
