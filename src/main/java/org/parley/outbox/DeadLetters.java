package org.parley.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.parley.outbox.lane.DeadTable;
import org.parley.outbox.lane.LaneControl;
import org.parley.schedule.MachineClock;

/** What an operator can do about what could not be said. Every act is logged, without content. */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final DeadTable dead;
  private final LaneControl lanes;
  private final MachineClock clock;

  @Inject
  public DeadLetters(DeadTable dead, LaneControl lanes, MachineClock clock) {
    this.dead = dead;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** What came of an act. Only {@link #DONE} changed anything. */
  public enum Outcome {
    DONE,
    /** There is no such posting, or it was forgotten long ago. */
    UNKNOWN,
    /** An operator gave it up before. */
    DROPPED,
    /** It waits to be said: it was requeued, or never was a dead letter. */
    WAITING,
    /** It has been said. */
    SAID
  }

  /** The newest first, at most a thousand. */
  public List<DeadLetter> list() {
    return QuarkusTransaction.joiningExisting().call(() -> dead.list(DeadLetters::letter));
  }

  /** Tries again, before anything that was recorded later in its lane; at once, if it is open. */
  public Outcome requeue(UUID id) {
    return act(
        id,
        "requeued",
        letter ->
            dead.lane(id)
                .map(
                    lane -> {
                      lanes.wake(lane);
                      return dead.revive(id);
                    })
                .orElse(false));
  }

  /**
   * Gives up for good: the payload is wiped.
   *
   * @param reason why, in the operator's words; at most 200 characters are kept
   */
  public Outcome drop(UUID id, String reason) {
    String plain = reason.replaceAll("\\p{Cntrl}", " ");
    return act(id, "dropped (" + plain + ")", letter -> dead.drop(id, plain, clock.now()));
  }

  private Outcome act(UUID id, String what, Function<DeadLetter, Boolean> change) {
    Optional<DeadLetter> done =
        QuarkusTransaction.requiringNew()
            .call(() -> dead.find(id, DeadLetters::letter).filter(change::apply));
    done.ifPresent(letter -> log(letter, what));
    return done.isPresent() ? Outcome.DONE : standing(id);
  }

  private Outcome standing(UUID id) {
    return switch (dead.state(id).orElse("")) {
      case "dropped" -> Outcome.DROPPED;
      case "waiting" -> Outcome.WAITING;
      case "done" -> Outcome.SAID;
      default -> Outcome.UNKNOWN;
    };
  }

  private static void log(DeadLetter letter, String what) {
    LOG.infof(
        "An operator: %s %s: %s to %s/%s (%s), put aside for %s",
        letter.id(),
        what,
        letter.type(),
        letter.destination().platform().code(),
        letter.destination().workspace(),
        letter.destination().kind(),
        letter.reason());
  }

  private static DeadLetter letter(UUID id, DeadTable.Dead row) {
    return new DeadLetter(id, row.screen(), row.destination(), row.reason(), row.at());
  }
}
