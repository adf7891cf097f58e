package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.checkin.Rhythms;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** An open round waits on who has not answered; the next round, and a close, come up. */
@ApplicationScoped
class CheckInAgenda implements Agenda {
  private final FindRound findRound;
  private final Rhythms rhythms;
  private final Asked asked;

  CheckInAgenda(FindRound findRound, Rhythms rhythms, Asked asked) {
    this.findRound = findRound;
    this.rhythms = rhythms;
    this.asked = asked;
  }

  @Override
  public Turn turn() {
    return Turn.ASKED_NOW;
  }

  @Override
  public Due due(Invocation asker) {
    var words = Words.of(AnswerWords.class, asker.who().locale());
    var partnership = new PartnershipId(asker.theTopic());
    var open = findRound.open(partnership).stream().findFirst();
    return new Due(
        open.map(it -> waiting(asker, it, words)).orElse(List.of()),
        coming(open, partnership, words));
  }

  private List<Waiting> waiting(Invocation asker, CheckInRound round, AnswerWords words) {
    var hats = Wearing.all(asker).stream().filter(it -> !it.facilitates()).toList();
    return asked.unheard(hats, round).stream()
        .map(hat -> waiting(round, hat, hats.size(), words))
        .toList();
  }

  private static Waiting waiting(CheckInRound round, Acting hat, int hats, AnswerWords words) {
    var what =
        hats > 1 ? words.waitsFor(round.day(), hat.organisationName()) : words.waits(round.day());
    return new Waiting(
        what, new RoundCalls(round, hat.hat().value().toString(), words).answerCheckIn());
  }

  private List<Coming> coming(
      Optional<CheckInRound> open, PartnershipId partnership, AnswerWords words) {
    var coming = new ArrayList<Coming>();
    open.ifPresent(it -> coming.add(new Coming(words.closes(it.day()), it.closesAt())));
    rhythms
        .running(partnership)
        .flatMap(rhythm -> rhythm.next(findRound.now()))
        .ifPresent(it -> coming.add(new Coming(words.nextOpens(), it.instant())));
    return coming;
  }
}
