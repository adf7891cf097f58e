package org.parley.outbox.recording;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.conversation.port.Postings.Haste;
import org.parley.outbox.lane.Lane;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.LaneNudge;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.lane.PostingTable;
import org.parley.outbox.recording.Draft.CardDraft;
import org.parley.schedule.MachineClock;

/**
 * What one transaction has recorded. It is written when the transaction is about to commit, after
 * every change of the domain, so that lanes are locked last, once, in order and for as short as can
 * be, however many observers spoke.
 */
final class Drafts implements Synchronization {

  /** What is needed to write them. */
  record Desk(
      LaneTable lanes,
      PostingTable postings,
      LaneNudge nudge,
      MachineClock clock,
      Runnable flushDomain) {}

  private final Desk desk;
  private final SortedMap<LaneId, List<Draft>> drafts = new TreeMap<>();
  private final List<Instant> wanted = new ArrayList<>();
  private boolean written;

  Drafts(Desk desk) {
    this.desk = desk;
  }

  void add(LaneId lane, Draft draft) {
    of(lane).add(draft);
  }

  /** Adds a card, once: its newest state is shown whatever was asked before. */
  void add(LaneId lane, CardDraft card) {
    List<Draft> there = of(lane);
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i) instanceof CardDraft earlier && earlier.isAbout(card)) {
        if (card.haste() == Haste.FINAL) {
          there.set(i, card);
        }
        return;
      }
    }
    there.add(card);
  }

  private List<Draft> of(LaneId lane) {
    if (written) {
      throw new IllegalStateException("too late to record: the transaction is being committed");
    }
    return drafts.computeIfAbsent(lane, any -> new ArrayList<>());
  }

  @Override
  public void beforeCompletion() {
    desk.flushDomain().run();
    written = true;
    Instant now = desk.clock().now();
    drafts.forEach((id, ofLane) -> write(id, ofLane, now));
  }

  private void write(LaneId id, List<Draft> ofLane, Instant now) {
    Lane lane = desk.lanes().lock(id);
    Optional<Instant> soonest = Optional.empty();
    for (Draft draft : ofLane) {
      Optional<Instant> wake = draft.write(id, desk, now);
      if (soonest.isEmpty() || wake.filter(soonest.get()::isAfter).isPresent()) {
        soonest = wake;
      }
    }
    soonest.ifPresent(
        at -> {
          desk.lanes().wake(lane, at);
          wanted.add(lane.notBefore(at));
        });
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      wanted.stream().distinct().forEach(desk.nudge()::at);
    }
  }
}
