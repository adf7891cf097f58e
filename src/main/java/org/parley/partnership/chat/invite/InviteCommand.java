package org.parley.partnership.chat.invite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.partnership.joining.InviteOrganisation;

/** {@code invite <organisation>}. */
@ApplicationScoped
class InviteCommand implements ChatCommand {
  private static final int LONGEST_NAME = 80;

  private final InviteOrganisation invite;
  private final Partnerships partnerships;
  private final InvitationMail mail;

  InviteCommand(InviteOrganisation invite, Partnerships partnerships, InvitationMail mail) {
    this.invite = invite;
    this.partnerships = partnerships;
    this.mail = mail;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "invite",
        List.of(),
        "<organisation>",
        locale -> Words.of(InviteWords.class, locale).help(),
        Access.FACILITATOR,
        Prominence.FACILITATING,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    var words = Words.of(InviteWords.class, call.who().locale());
    var organisation = Limits.beginning(call.arguments(), LONGEST_NAME);
    if (organisation.isEmpty()) {
      return Reply.refuse(Message.saying(words.whom(new Span.Command("invite <organisation>"))));
    }
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var by = Wearing.by(call);
    var invited = invite.invite(by, organisation, partnership.name());
    return Reply.answer(
        Message.news(words.ready(new Span.Strong(organisation)))
            .quote(mail.text(call.who(), partnership, invited))
            .note(words.renew(new Span.Command("invite " + organisation)))
            .build());
  }
}
