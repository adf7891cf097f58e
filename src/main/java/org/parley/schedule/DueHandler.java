package org.parley.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Does one kind of due work. A CDI bean; start-up fails when two of them name the same task.
 *
 * <p>Each run has a transaction of its own, which also carries when to run again: both are kept or
 * neither. It may still be asked again for what it has done (a rescheduled row, a restored
 * database), so running twice must change nothing: key what is opened by its nominal date, and look
 * at the state before acting. A run that throws is rolled back and tried again, at once after a
 * clash of versions, else at growing intervals up to an hour, for ever.
 */
public interface DueHandler {

  DueTask task();

  /**
   * @param due the business time it was due at; {@link BusinessClock#now} may be later, after
   *     downtime much later: see {@link Cadence#catchUp}
   * @return when to run again; empty: the work is done and forgotten
   */
  Optional<Instant> run(String subject, Instant due);
}
