package org.parley.checkin.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.parley.checkin.round.RoundEvent.RoundHeard;
import org.parley.organisation.Acting;
import org.parley.partnership.timeline.Timeline;

/** A person answers a round, early, late or again; the newest words are kept. */
@ApplicationScoped
public class AnswerRound {
  private final CheckInAnswers answers;
  private final Timeline timeline;

  AnswerRound(CheckInAnswers answers, Timeline timeline) {
    this.answers = answers;
    this.timeline = timeline;
  }

  /** What this person said already, or away. */
  public Optional<CheckInAnswer> mine(Acting by, CheckInRound round) {
    return answers.of(by, round.id());
  }

  /** What this person said last time; empty when nothing yet. */
  public Optional<CheckInAnswer> lastTime(Acting by, CheckInRound round) {
    return answers.before(by, round);
  }

  /**
   * Keeps these words, one for each question. The same again changes nothing. Accepted after the
   * close too.
   *
   * @return empty where nothing at all was said
   */
  public Optional<CheckInAnswer> answer(Acting by, CheckInRound round, List<String> texts) {
    onlyWhoActsForAPartnerAnswers(by, round);
    if (texts.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    var answer = mineOrNew(by, round);
    if (answer.says(by, texts, timeline.now())) {
      timeline.tell(new RoundHeard(round.partnership(), round.id(), by));
    }
    return Optional.of(answer);
  }

  /**
   * Is away this time. Who answered already has answered: that stands.
   *
   * @return what is kept now
   */
  public CheckInAnswer away(Acting by, CheckInRound round) {
    onlyWhoActsForAPartnerAnswers(by, round);
    var before = mine(by, round);
    if (before.isPresent()) {
      return before.get();
    }
    var away = mineOrNew(by, round);
    timeline.tell(new RoundHeard(round.partnership(), round.id(), by));
    return away;
  }

  private CheckInAnswer mineOrNew(Acting by, CheckInRound round) {
    return mine(by, round)
        .orElseGet(
            () -> {
              var fresh = CheckInAnswer.by(by, round, timeline.now());
              answers.add(fresh);
              return fresh;
            });
  }

  private static void onlyWhoActsForAPartnerAnswers(Acting by, CheckInRound round) {
    if (by.organisation().isEmpty() || !by.partnership().equals(round.partnership())) {
      throw new IllegalArgumentException("only who acts for a partner at this table answers");
    }
  }
}
