package org.parley.checkin.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.checkin.RhythmEvent;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.RoundEvent;
import org.parley.checkin.round.RoundEvent.RoundReminds;
import org.parley.checkin.round.TakeTally;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;

/** Writes down what happened, beside the rooms that observe it too. */
@ApplicationScoped
class Happened {
  private final List<RoundEvent> rounds = new CopyOnWriteArrayList<>();
  private final List<RhythmEvent> rhythms = new CopyOnWriteArrayList<>();
  private final List<Reminded> reminded = new CopyOnWriteArrayList<>();
  private final FindRound findRound;
  private final TakeTally takeTally;

  Happened(FindRound findRound, TakeTally takeTally) {
    this.findRound = findRound;
    this.takeTally = takeTally;
  }

  /** Who was reminded. */
  record Reminded(PartnershipId partnership, List<String> people) {}

  void round(@Observes RoundEvent event) {
    rounds.add(event);
    if (event instanceof RoundReminds) {
      var round = findRound.with(event.round().value().toString()).orElseThrow();
      var people = takeTally.owing(round).stream().map(Acting::personName).toList();
      reminded.add(new Reminded(event.partnership(), people));
    }
  }

  void rhythm(@Observes RhythmEvent event) {
    rhythms.add(event);
  }

  <E extends RoundEvent> List<E> rounds(PartnershipId partnership, Class<E> kind) {
    return rounds.stream()
        .filter(it -> it.partnership().equals(partnership))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  List<RhythmEvent> rhythms(PartnershipId partnership) {
    return rhythms.stream().filter(it -> it.partnership().equals(partnership)).toList();
  }

  List<List<String>> reminded(PartnershipId partnership) {
    return reminded.stream()
        .filter(it -> it.partnership().equals(partnership))
        .map(Reminded::people)
        .toList();
  }
}
