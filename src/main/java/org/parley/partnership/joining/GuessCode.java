package org.parley.partnership.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.parley.organisation.Person;
import org.parley.schedule.MachineClock;

/**
 * Nobody guesses codes: ten wrong ones an hour by one person, fifty from one workspace, and even a
 * right one opens nothing for a while. Kept, so that neither a restart nor another process gives
 * fresh tries.
 */
@ApplicationScoped
public class GuessCode {
  /** How many wrong codes one person may try in an hour. */
  public static final int BY_PERSON = 10;

  /** How many may come from one workspace. */
  public static final int IN_WORKSPACE = 50;

  private static final Duration WHILE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(1);

  private final WrongCodes wrong;
  private final MachineClock clock;

  GuessCode(WrongCodes wrong, MachineClock clock) {
    this.wrong = wrong;
    this.clock = clock;
  }

  /** Whether this person may try another one now. */
  public boolean isAllowed(Person.Id person, String workspace) {
    var since = clock.now().minus(WHILE);
    return wrong.by(person, since) < BY_PERSON && wrong.in(workspace, since) < IN_WORKSPACE;
  }

  /** Counts a wrong one, also where the request itself is undone. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(Person.Id person, String workspace) {
    var now = clock.now();
    wrong.forget(now.minus(KEPT));
    wrong.add(WrongCode.tried(person, workspace, now));
  }
}
