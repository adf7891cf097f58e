package org.parley.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.parley.faults.History.Change;
import org.parley.faults.History.Outcome;
import org.parley.running.Hands;
import org.parley.running.OutsideWorld.Deed;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * People who make promises, one after the other each, whatever happens: a form that does not open
 * is asked for again; one that was sent is never sent twice by us, and its outcome is written down.
 */
final class Crowd implements AutoCloseable {
  private static final Duration A_FORM = Duration.ofSeconds(4);
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final Site site;
  private final History history;
  private final String run = "m" + RUNS.incrementAndGet();
  private final Map<Seat, AtomicInteger> numbers =
      Map.of(
          Seat.ANA, new AtomicInteger(),
          Seat.FAY, new AtomicInteger(),
          Seat.PAULA, new AtomicInteger());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean isOver;
  private volatile Duration rest = Duration.ZERO;
  private volatile List<CompletableFuture<Void>> loops = List.of();

  Crowd(Site site, History history) {
    this.site = site;
    this.history = history;
  }

  /** Everybody goes on until told to stop. */
  void begins() {
    begins(SharedTable.SEATS);
  }

  /** Everybody goes on, and rests so long between two promises. */
  void begins(Duration resting) {
    rest = resting;
    begins();
  }

  void begins(List<Seat> seats) {
    isOver = false;
    loops =
        seats.stream()
            .map(seat -> CompletableFuture.runAsync(() -> goesOn(seat), threads))
            .toList();
  }

  /** Everybody ends what was begun. */
  void stops() {
    isOver = true;
    CompletableFuture.allOf(loops.toArray(CompletableFuture[]::new)).join();
  }

  private void goesOn(Seat seat) {
    while (!isOver) {
      tries(seat);
      LockSupport.parkNanos(rest.toNanos());
    }
  }

  /** One promise that must be acknowledged; its mark. */
  String promises(Seat seat) {
    String mark = nextMark(seat);
    Change change = send(mark, filled(seat, mark));
    if (change.outcome() != Outcome.ACKNOWLEDGED) {
      throw new IllegalStateException("not acknowledged: " + mark);
    }
    return mark;
  }

  /** A promise that only needs to be sent. */
  Draft draft(Seat seat) {
    String mark = nextMark(seat);
    return new Draft(mark, filled(seat, mark));
  }

  /** A filled-in form. */
  record Draft(String mark, Deed deed) {}

  /** Sends it on a thread of its own. */
  CompletableFuture<Change> sends(Draft draft) {
    return CompletableFuture.supplyAsync(() -> send(draft.mark(), draft.deed()), threads);
  }

  /** As many as asked, one after the other, each acknowledged. */
  void promises(Seat seat, int times) {
    for (int i = 0; i < times; i++) {
      promises(seat);
    }
  }

  /** How often somebody was refused, or not answered, while everybody went on. */
  int refused() {
    return refused.get();
  }

  private void tries(Seat seat) {
    String mark = nextMark(seat);
    opened(seat, mark)
        .map(deed -> send(mark, deed))
        .filter(change -> change.outcome() == Outcome.ACKNOWLEDGED)
        .ifPresentOrElse(change -> {}, refused::incrementAndGet);
  }

  private Optional<Deed> opened(Seat seat, String mark) {
    try {
      return Optional.of(filled(seat, mark));
    } catch (IllegalStateException | ConditionTimeoutException notNow) {
      pause();
      return Optional.empty();
    }
  }

  private Deed filled(Seat seat, String mark) {
    return hands(seat).form("promise", Map.of("what", mark));
  }

  private Hands hands(Seat seat) {
    return new Hands(site.world(), seat, A_FORM);
  }

  private Change send(String mark, Deed deed) {
    Instant wall = Instant.now();
    long askedAt = System.nanoTime();
    boolean isTaken = hands(deed.seat()).sends(deed);
    var change =
        new Change(
            mark,
            isTaken ? Outcome.ACKNOWLEDGED : Outcome.UNKNOWN,
            wall,
            askedAt,
            System.nanoTime());
    history.add(change);
    return change;
  }

  private String nextMark(Seat seat) {
    return "%s%s%04dz".formatted(run, seat.name(), numbers.get(seat).incrementAndGet());
  }

  // A person looks up before trying again.
  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
  }

  @Override
  public void close() {
    isOver = true;
    threads.shutdownNow();
  }
}
