package org.parley.schedule.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.parley.schedule.table.Sql;

/**
 * Node and database must tell the same time, or leases are judged wrongly and work runs early. A
 * node that is off does not start; a machine whose clock is off later is reported ({@code
 * parley_clock_difference_seconds}) and logged, while the node goes on evenly.
 */
@ApplicationScoped
public class ClockAgreement {
  private static final Logger LOG = Logger.getLogger(ClockAgreement.class);
  static final Duration TOLERATED = Duration.ofSeconds(5);

  static final int BEFORE_OTHERS = 100;

  private final NodeClock node;
  private final Sql sql;
  private final AtomicLong differenceMillis = new AtomicLong();

  @Inject
  public ClockAgreement(NodeClock node, Sql sql, MeterRegistry meters) {
    this.node = node;
    this.sql = sql;
    meters.gauge("parley.clock.difference.seconds", differenceMillis, it -> it.get() / 1000.0);
  }

  /**
   * @throws IllegalStateException when the clocks differ by more than is tolerated
   */
  void require(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
    Duration difference = measure();
    if (!isTolerated(difference)) {
      throw new IllegalStateException(
          "The clocks of this node and of the database differ by "
              + difference.toSeconds()
              + " s; more than "
              + TOLERATED.toSeconds()
              + " s is not safe. Set both by a time server, then start again.");
    }
  }

  @Scheduled(every = "60s", delayed = "60s")
  void watch() {
    measure();
    if (differenceMillis.get() > TOLERATED.toMillis()) {
      LOG.errorf(
          "The clocks of this node and of the database differ by %d s",
          differenceMillis.get() / 1000);
    }
  }

  /** Whether they agree now. */
  public boolean holds() {
    return isTolerated(measure());
  }

  /** How far off this node is; where the machine alone is right, the node follows it. */
  Duration measure() {
    Instant shown = node.shown();
    Instant kept = node.now();
    Instant database =
        sql.first("select current_timestamp as its_time", row -> Sql.instant(row, "its_time"))
            .orElseThrow();
    Duration ofNode = difference(database, kept, node.now());
    Duration ofMachine = difference(database, shown, node.shown());
    if (isTolerated(ofMachine) && !isTolerated(ofNode)) {
      node.readAgain();
      ofNode = ofMachine;
    }
    differenceMillis.set(Math.max(ofNode.toMillis(), ofMachine.toMillis()));
    return ofNode;
  }

  private static Duration difference(Instant database, Instant before, Instant after) {
    if (database.isBefore(before)) {
      return Duration.between(database, before);
    }
    return database.isAfter(after) ? Duration.between(after, database) : Duration.ZERO;
  }

  private static boolean isTolerated(Duration difference) {
    return difference.compareTo(TOLERATED) <= 0;
  }
}
