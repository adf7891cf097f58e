package org.parley.outbox.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.outbox.lane.Lane;
import org.parley.outbox.lane.LaneState;
import org.parley.outbox.lane.News;
import org.parley.outbox.lane.Posting;
import org.parley.outbox.lane.PostingTable;
import org.parley.outbox.pace.EditBudget;
import org.parley.outbox.pace.Pace;
import org.parley.outbox.pace.Saying;
import org.parley.schedule.MachineClock;

/** Writes down what came of a posting, under the lane's lock; answers the lane as it is then. */
@ApplicationScoped
public class Marking {
  private static final Logger LOG = Logger.getLogger(Marking.class);

  private final PostingTable postings;
  private final Pace pace;
  private final EditBudget budget;
  private final MachineClock clock;
  private final OutboxMeters meters;

  @Inject
  public Marking(
      PostingTable postings,
      Pace pace,
      EditBudget budget,
      MachineClock clock,
      OutboxMeters meters) {
    this.postings = postings;
    this.pace = pace;
    this.budget = budget;
    this.clock = clock;
    this.meters = meters;
  }

  /** One posting that was handed over, or was tried to. */
  record Tried(Destination destination, Posting posting, Instant at) {
    Saying what() {
      return posting.isEdit() ? Saying.EDIT : Saying.POST;
    }
  }

  Lane mark(Lane lane, Tried tried, Delivery outcome) {
    String spent =
        pace.taken(tried.destination().platform(), tried.what(), lane.pace(), tried.at());
    return outcome.accept(new Marks(lane.spending(spent), tried));
  }

  /** Not worth saying any more. */
  Lane skip(Lane lane, Tried tried) {
    postings.done(tried.posting(), tried.posting().messageId(), clock.now());
    return lane;
  }

  /** The screen failed: our own fault, so it is given up soon. */
  Lane notShown(Lane lane, Tried tried, RuntimeException failure) {
    String reason = "screen_" + failure.getClass().getSimpleName();
    return new Marks(lane, tried).retry(reason, Backoff.SHOWING_TRIES);
  }

  /** Must wait for the workspace: an edit lets others pass, a post holds the lane. */
  Lane putOff(Lane lane, Tried tried, Instant until) {
    if (tried.posting().isEdit()) {
      postings.putOff(tried.posting(), until);
      return lane;
    }
    return lane.waitingUntil(until);
  }

  private final class Marks implements Delivery.Visitor<Lane> {
    private final Lane lane;
    private final Tried tried;
    private final Posting posting;
    private final Destination destination;
    private final Instant now = clock.now();

    Marks(Lane lane, Tried tried) {
      this.lane = lane;
      this.tried = tried;
      this.posting = tried.posting();
      this.destination = tried.destination();
    }

    @Override
    public Lane delivered(Delivery.Delivered outcome) {
      postings.done(posting, Optional.of(outcome.messageId()), now);
      if (posting.isEdit()) {
        postings.pauseEdits(posting, now.plus(budget.untilNextEdit(destination, now)));
      }
      meters.delivered(destination.platform());
      Lane free = lane.free();
      return free.reached() ? free : free.withReached().with(News.REACHED);
    }

    @Override
    public Lane tooFast(Delivery.TooFast outcome) {
      meters.tooFast(destination.platform());
      Instant until = now.plus(pace.real(outcome.after()));
      return outcome.scope() == Delivery.Scope.WORKSPACE
          ? putOff(lane, tried, until)
          : lane.waitingUntil(until);
    }

    @Override
    public Lane gone(Delivery.Gone outcome) {
      if (!posting.isEdit()) {
        return retry("gone", Backoff.TRIES);
      }
      postings.forgetMessage(posting);
      return lane;
    }

    @Override
    public Lane failed(Delivery.Failed outcome) {
      return retry(outcome.reason(), Backoff.TRIES);
    }

    @Override
    public Lane unclear(Delivery.Unclear outcome) {
      if (posting.isEdit()) {
        return retry(outcome.reason(), Backoff.TRIES);
      }
      if (posting.unclear()) {
        return bury("unclear_" + outcome.reason());
      }
      meters.possibleDuplicate(destination.platform());
      meters.retried(destination.platform());
      postings.countUnclear(posting);
      return wait(Backoff.after(1));
    }

    @Override
    public Lane impossible(Delivery.Impossible outcome) {
      return bury(outcome.reason());
    }

    @Override
    public Lane notInvited(Delivery.NotInvited outcome) {
      return lane.in(LaneState.UNINVITED).with(News.NOT_REACHED);
    }

    @Override
    public Lane disconnected(Delivery.Disconnected outcome) {
      return lane.in(LaneState.HELD);
    }

    Lane retry(String reason, int tries) {
      meters.failed(destination.platform());
      int failed = posting.attempts() + 1;
      if (failed >= tries) {
        return bury(reason);
      }
      meters.retried(destination.platform());
      postings.countAttempt(posting);
      return wait(Backoff.after(failed));
    }

    private Lane wait(Duration platformTime) {
      return putOff(lane, tried, now.plus(pace.real(platformTime)));
    }

    private Lane bury(String reason) {
      meters.dead(destination.platform());
      LOG.warnf(
          "Could not be said and was put aside: %s to %s/%s (%s)",
          posting.screen(), destination.platform().code(), destination.workspace(), reason);
      postings.bury(posting, reason, now);
      return lane.free();
    }
  }
}
