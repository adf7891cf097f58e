package org.parley.checkin.round;

import java.util.List;
import java.util.Optional;
import org.parley.organisation.Acting;

/** What was said in every round. */
public interface CheckInAnswers {
  /** One a person, organisation and round: the database refuses a second. */
  void add(CheckInAnswer answer);

  /** In the order they were first said. */
  List<CheckInAnswer> in(CheckInRound.Id round);

  /** What this person said for this organisation in a round. */
  Optional<CheckInAnswer> of(Acting person, CheckInRound.Id round);

  /** What this person said, not away, for this organisation in the newest round before this one. */
  Optional<CheckInAnswer> before(Acting person, CheckInRound round);
}
