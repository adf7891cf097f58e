package org.parley.outbox.drain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Destination;
import org.parley.fault.Faults;
import org.parley.outbox.drain.Marking.Tried;
import org.parley.outbox.lane.Lane;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.LaneNudge;
import org.parley.outbox.lane.LaneTable;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Picked;

/**
 * Empties one lane. The engine gives a lane to one node at a time; should a node stall until
 * another takes over, its epoch has passed and it can write nothing: at worst it says one posting
 * that is said again.
 */
@ApplicationScoped
public class Drain {
  private static final Logger LOG = Logger.getLogger(Drain.class);
  private static final int WRITING_TRIES = 5;
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

  private final LaneTable lanes;
  private final Turn turn;
  private final Delivering delivering;
  private final Aftermath aftermath;
  private final Timing timing;

  @Inject
  public Drain(
      LaneTable lanes, Turn turn, Delivering delivering, Aftermath aftermath, Timing timing) {
    this.lanes = lanes;
    this.turn = turn;
    this.delivering = delivering;
    this.aftermath = aftermath;
    this.timing = timing;
  }

  /** The clock and what wakes the engine. */
  @Singleton
  static class Timing {
    @Inject MachineClock clock;
    @Inject LaneNudge nudge;
  }

  /** Says what waits in a lane; what fails is logged and tried again, nothing is thrown. */
  void run(Picked picked) {
    LaneId id = LaneId.of(picked.key());
    try {
      new Run(id, lanes.destination(id), picked).go();
    } catch (RuntimeException failure) {
      LOG.errorf(
          Faults.withoutWords(failure), "A lane could not be drained and is tried again soon");
      postpone(id, picked);
    }
  }

  private void postpone(LaneId id, Picked picked) {
    Instant now = timing.clock.now();
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                lanes.lock(id);
                lanes.tasks().fail(picked.key(), picked.version(), now, now.plus(AFTER_A_FAILURE));
              });
    } catch (RuntimeException failure) {
      LOG.errorf(Faults.withoutWords(failure), "A lane stays picked until its heartbeat is missed");
    }
  }

  /** What was written of a lane, and what comes next. */
  private record Written(Lane lane, Step next) {}

  private final class Run {
    private final LaneId id;
    private final Destination destination;
    private final Picked picked;
    private int said;

    Run(LaneId id, Destination destination, Picked picked) {
      this.id = id;
      this.destination = destination;
      this.picked = picked;
    }

    void go() {
      Step step = claim();
      while (step instanceof Step.Say say && !picked.mayBeOvertaken()) {
        Tried tried = new Tried(destination, say.posting(), timing.clock.now());
        UnaryOperator<Lane> change = delivering.deliver(tried);
        said++;
        Written written = write(say.epoch(), change);
        aftermath.follow(written.lane(), destination);
        step = written.next();
      }
      if (step instanceof Step.Rest rest) {
        rest.until().ifPresent(timing.nudge::at);
      }
    }

    private Step claim() {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Lane lane = lanes.lock(id).withNextEpoch();
                lanes.save(lane);
                return turn.next(lane, destination, picked, said);
              });
    }

    // What was said must be written, or it is said again: so this is tried more than once.
    private Written write(long epoch, UnaryOperator<Lane> change) {
      for (int tries = 1; ; tries++) {
        try {
          return QuarkusTransaction.requiringNew().call(() -> writeOnce(epoch, change));
        } catch (RuntimeException failure) {
          if (tries == WRITING_TRIES) {
            throw failure;
          }
          LOG.warnf(Faults.withoutWords(failure), "What was said could not be written at once");
          LockSupport.parkNanos(Duration.ofMillis(100L * tries).toNanos());
        }
      }
    }

    private Written writeOnce(long epoch, UnaryOperator<Lane> change) {
      Lane lane = lanes.lock(id);
      if (lane.epoch() != epoch) {
        return new Written(lane, new Step.Overtaken());
      }
      Lane changed = change.apply(lane);
      lanes.save(changed);
      return new Written(changed, turn.next(changed, destination, picked, said));
    }
  }
}
