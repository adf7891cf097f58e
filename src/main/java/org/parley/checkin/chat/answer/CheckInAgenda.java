package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.checkin.Rhythms;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;
import org.parley.organisation.Hat;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.role.Deed;

/** An open round waits on who has not answered; the next round, and a close, come up. */
@ApplicationScoped
class CheckInAgenda implements Agenda {
  private final FindRound findRound;
  private final Rhythms rhythms;
  private final Asked asked;
  private final WhoActs whoActs;

  CheckInAgenda(FindRound findRound, Rhythms rhythms, Asked asked, WhoActs whoActs) {
    this.findRound = findRound;
    this.rhythms = rhythms;
    this.asked = asked;
    this.whoActs = whoActs;
  }

  @Override
  public Turn turn() {
    return Turn.ASKED_NOW;
  }

  @Override
  public List<Waiting> waitsOn(Asker asker) {
    var hats =
        asker.hats().stream()
            .filter(it -> Deed.ANSWER_CHECK_IN.isFor(it.role()))
            .map(it -> whoActs.wearing(new Hat.Id(it.id())))
            .toList();
    return newestOpen(asker).stream()
        .flatMap(
            round ->
                asked.unheard(hats, round).stream()
                    .map(hat -> waiting(asker, round, hat, hats.size())))
        .toList();
  }

  private Optional<CheckInRound> newestOpen(Asker asker) {
    return findRound.open(new PartnershipId(asker.topic())).stream().findFirst();
  }

  private static Waiting waiting(Asker asker, CheckInRound round, Acting hat, int hats) {
    var words = Words.of(AnswerWords.class, asker.call().who().locale());
    var what =
        hats > 1 ? words.waitsFor(round.day(), hat.organisationName()) : words.waits(round.day());
    return new Waiting(
        what, new RoundCalls(round, hat.hat().value().toString(), words).answerCheckIn());
  }

  @Override
  public List<Coming> comesUp(Asker asker) {
    var words = Words.of(AnswerWords.class, asker.call().who().locale());
    var coming = new ArrayList<Coming>();
    newestOpen(asker)
        .ifPresent(it -> coming.add(new Coming(words.closes(it.day()), it.closesAt())));
    rhythms
        .running(new PartnershipId(asker.topic()))
        .flatMap(rhythm -> rhythm.next(findRound.now()))
        .ifPresent(it -> coming.add(new Coming(words.nextOpens(), it.instant())));
    return coming;
  }
}
