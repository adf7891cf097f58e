package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.join.JoinWords;
import org.parley.partnership.joining.AnswerJoinRequest;
import org.parley.partnership.joining.JoinRequest;
import org.parley.partnership.joining.JoinRequests;
import org.parley.role.Deed;

/**
 * A voice that has not said "we are in" is asked from Establish on; requests wait on facilitators,
 * those of colleagues on their voice.
 */
@ApplicationScoped
class PartnersAgenda implements Agenda {
  private final Partnerships partnerships;
  private final Partners partners;
  private final JoinRequests requests;
  private final Persons persons;

  PartnersAgenda(
      Partnerships partnerships, Partners partners, JoinRequests requests, Persons persons) {
    this.partnerships = partnerships;
    this.partners = partners;
    this.requests = requests;
    this.persons = persons;
  }

  @Override
  public Turn turn() {
    return Turn.OTHERS_WAIT;
  }

  @Override
  public Due due(Invocation asker) {
    var id = new PartnershipId(asker.theTopic());
    var own = Wearing.all(asker);
    var all = new ArrayList<Waiting>();
    if (partnerships.the(id).stage().asksWhoIsIn()) {
      own.stream()
          .filter(it -> it.may(Deed.COME_IN))
          .filter(it -> isExploring(id, it))
          .forEach(it -> all.add(weAreIn(asker, it)));
    }
    requests.waiting(id).stream()
        .filter(it -> own.stream().anyMatch(hat -> AnswerJoinRequest.mayAnswer(hat, it)))
        .forEach(it -> all.add(request(asker, it)));
    return Due.waiting(all);
  }

  private boolean isExploring(PartnershipId id, Acting voice) {
    return partners
        .at(id, voice.theOrganisation())
        .filter(it -> it.state() == Partner.State.EXPLORING)
        .isPresent();
  }

  private static Waiting weAreIn(Invocation asker, Acting voice) {
    var words = Words.of(PartnersWords.class, asker.who().locale());
    return new Waiting(
        Sentence.plain(words.inDue(voice.organisationName())),
        Button.primary(
            words.weAreIn(),
            new Intent.Open(
                new FormCall(
                    InForm.ID, asker.theTopic().toString(), voice.hat().value().toString(), ""))));
  }

  private Waiting request(Invocation asker, JoinRequest request) {
    var words = Words.of(JoinWords.class, asker.who().locale());
    var isColleague = request.colleagueOf().isPresent();
    return new Waiting(
        isColleague
            ? words.colleagueWaits(
                persons.with(request.person()).map(Person::name).orElse(""),
                request.organisationName())
            : words.waits(request.organisationName(), request.workspaceName()),
        Button.of(
            isColleague ? words.yesColleague() : words.letIn(),
            new Intent.Perform(
                CommandCall.about(
                    asker.theTopic().toString(), "partners confirm " + request.id().value()))));
  }
}
