package org.parley.outbox.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Postings.Haste;
import org.parley.fault.Faults;
import org.parley.outbox.drain.Marking.Tried;
import org.parley.outbox.drain.Speaker.Shown;
import org.parley.outbox.lane.Lane;
import org.parley.outbox.pace.EditBudget;
import org.parley.outbox.pace.Pace;
import org.parley.outbox.pace.Saying;
import org.parley.schedule.MachineClock;

/**
 * Tries to say one posting, outside any transaction and without any lock, and answers what is to be
 * written of it under the lane's lock.
 */
@ApplicationScoped
public class Delivering {
  private static final Logger LOG = Logger.getLogger(Delivering.class);

  private final Speaker speaker;
  private final Marking marking;
  private final EditBudget budget;
  private final Pace pace;
  private final MachineClock clock;

  @Inject
  public Delivering(
      Speaker speaker, Marking marking, EditBudget budget, Pace pace, MachineClock clock) {
    this.speaker = speaker;
    this.marking = marking;
    this.budget = budget;
    this.pace = pace;
    this.clock = clock;
  }

  UnaryOperator<Lane> deliver(Tried tried) {
    Optional<Instant> later = notBefore(tried);
    if (later.isPresent()) {
      return lane -> marking.putOff(lane, tried, later.get());
    }
    Optional<Shown> shown;
    try {
      shown = speaker.show(tried.destination(), tried.posting());
    } catch (RuntimeException failure) {
      LOG.errorf(
          Faults.withoutWords(failure),
          "A posting could not be shown: %s",
          tried.posting().screen());
      return lane -> marking.notShown(lane, tried, failure);
    }
    if (shown.isEmpty()) {
      return lane -> marking.skip(lane, tried);
    }
    Delivery outcome = speaker.say(shown.get(), tried.posting());
    if (outcome instanceof Delivery.TooFast tooFast
        && tooFast.scope() == Delivery.Scope.WORKSPACE) {
      budget.block(tried.destination(), tried.what(), tried.at().plus(pace.real(tooFast.after())));
    }
    return lane -> marking.mark(lane, tried, outcome);
  }

  private Optional<Instant> notBefore(Tried tried) {
    Optional<Instant> blocked = budget.blocked(tried.destination(), tried.what(), tried.at());
    if (blocked.isPresent() || tried.what() == Saying.POST) {
      return blocked;
    }
    Haste haste = tried.posting().isFinal() ? Haste.FINAL : Haste.LIVING;
    return budget.take(tried.destination(), haste, tried.at());
  }
}
