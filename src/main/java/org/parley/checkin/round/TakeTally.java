package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.checkin.round.Tally.OfPartner;
import org.parley.checkin.round.Tally.Standing;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.WhoActs;

/** Works out who was heard in a round, and who still owes an answer. */
@ApplicationScoped
public class TakeTally {
  private final CheckInAnswers answers;
  private final WhoActs whoActs;

  TakeTally(CheckInAnswers answers, WhoActs whoActs) {
    this.answers = answers;
    this.whoActs = whoActs;
  }

  public Tally of(CheckInRound round) {
    return of(round, answers.in(round.id()));
  }

  private static Tally of(CheckInRound round, List<CheckInAnswer> said) {
    Map<Organisation.Id, String> names = new LinkedHashMap<>();
    round.expected().forEach(it -> names.put(new Organisation.Id(it.organisation()), it.name()));
    said.stream()
        .filter(it -> !it.isAway())
        .forEach(it -> names.putIfAbsent(it.organisation(), it.organisationName()));
    return new Tally(
        round,
        names.entrySet().stream()
            .map(it -> partner(it.getKey(), it.getValue(), said))
            .sorted(Comparator.comparing(OfPartner::name))
            .toList());
  }

  private static OfPartner partner(Organisation.Id id, String name, List<CheckInAnswer> all) {
    var its = all.stream().filter(it -> it.organisation().equals(id)).toList();
    var answered =
        its.stream()
            .filter(it -> !it.isAway())
            .sorted(Comparator.comparing(it -> it.isTheVoices() ? 0 : 1))
            .toList();
    return new OfPartner(id, name, standing(its, answered), answered);
  }

  private static Standing standing(List<CheckInAnswer> its, List<CheckInAnswer> answered) {
    if (!answered.isEmpty()) {
      return Standing.HEARD;
    }
    return its.stream().anyMatch(CheckInAnswer::isTheVoices) ? Standing.AWAY : Standing.NOT_YET;
  }

  /** Everybody who acts for a partner that is expected. */
  public List<Acting> asked(CheckInRound round) {
    var expected = round.expected();
    return whoActs.at(round.partnership()).stream()
        .filter(
            it ->
                it.organisation()
                    .filter(
                        its ->
                            expected.stream().anyMatch(e -> e.organisation().equals(its.value())))
                    .isPresent())
        .toList();
  }

  /**
   * Who is worth a reminder: the voice as long as nothing stands as its partner's answer, and
   * everybody of a partner that was not heard from. Nobody who is away, and nobody of a partner
   * whose voice is.
   */
  public List<Acting> owing(CheckInRound round) {
    var said = answers.in(round.id());
    var tally = of(round, said);
    return asked(round).stream()
        .filter(it -> said.stream().noneMatch(answer -> answer.isOf(it)))
        .filter(it -> owes(it, tally))
        .toList();
  }

  private static boolean owes(Acting person, Tally tally) {
    return tally.partners().stream()
        .filter(it -> it.organisation().equals(person.theOrganisation()))
        .allMatch(it -> owes(person, it));
  }

  private static boolean owes(Acting person, OfPartner partner) {
    return switch (partner.standing()) {
      case NOT_YET -> true;
      case AWAY -> false;
      case HEARD ->
          person.speaks() && partner.answers().stream().noneMatch(CheckInAnswer::isTheVoices);
    };
  }
}
