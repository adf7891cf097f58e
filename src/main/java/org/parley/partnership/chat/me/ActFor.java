package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Installations;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.partnership.joining.JoinPlace;
import org.parley.partnership.joining.JoinTable;

/**
 * {@code me act <organisation>}: asks to act for an organisation at a table one sees in a channel.
 */
@ApplicationScoped
class ActFor {
  private final JoinTable joinTable;
  private final Installations installations;

  ActFor(JoinTable joinTable, Installations installations) {
    this.joinTable = joinTable;
    this.installations = installations;
  }

  Reply answer(Invocation call) {
    var words = Words.of(MeWords.class, call.who().locale());
    if (call.topic().isEmpty()) {
      return Reply.refuse(Message.saying(words.noSuchOrganisation()));
    }
    var place = call.place();
    var workspace =
        installations
            .find(place.platform(), place.workspace())
            .map(it -> it.name() + " (" + place.workspace() + ")")
            .orElse(place.workspace());
    var asking =
        new JoinTable.Asking(
            new Person.Id(call.who().id()),
            "",
            JoinPlace.personal(place.platform().code(), place.workspace(), workspace));
    return joinTable
        .askColleagues(
            new PartnershipId(call.theTopic()),
            new Organisation.Id(UUID.fromString(call.afterFirstWord())),
            asking)
        .map(
            it ->
                Reply.answer(
                    Message.saying(words.askedToAct(new Span.Strong(it.organisationName())))))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchOrganisation())));
  }
}
