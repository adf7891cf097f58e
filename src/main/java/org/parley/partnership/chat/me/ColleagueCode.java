package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.partnership.joining.InviteOrganisation;

/** {@code me invite}: a code with which a colleague acts for the same organisation. */
@ApplicationScoped
class ColleagueCode {
  private final InviteOrganisation invite;

  ColleagueCode(InviteOrganisation invite) {
    this.invite = invite;
  }

  Reply answer(Invocation call) {
    var words = Words.of(MeWords.class, call.who().locale());
    var by = Wearing.by(call);
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
