package org.parley.sandbox.server;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * What just happened, for the page: the newest {@value #KEPT}, with ids that only grow. Listeners
 * are called in order on one thread of their own, never inside a stand-in's lock.
 */
public final class Happenings implements AutoCloseable {

  private static final int KEPT = 500;

  /**
   * One line.
   *
   * @param where platform and workspace: {@code slack/T0HARBOUR}
   */
  public record Happening(long id, Instant at, String where, String line) {}

  private final Clock clock;
  private final Deque<Happening> recent = new ArrayDeque<>();
  private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService teller =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(task, "happenings");
            thread.setDaemon(true);
            return thread;
          });
  private long last;

  Happenings(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String where, String line) {
    var happening = new Happening(++last, clock.instant(), where, line);
    keep(happening);
    if (!teller.isShutdown()) {
      teller.execute(() -> listeners.forEach(listener -> listener.accept(happening)));
    }
  }

  /** Those with an id above {@code id}, oldest first. */
  public synchronized List<Happening> since(long id) {
    return recent.stream().filter(happening -> happening.id() > id).toList();
  }

  /** Tells {@code listener} of everything from now on, until the answer is closed. */
  public Subscription subscribe(Consumer<Happening> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  synchronized void restore(Collection<Happening> kept) {
    kept.forEach(this::keep);
    last = recent.isEmpty() ? last : Math.max(last, recent.getLast().id());
  }

  @Override
  public void close() {
    teller.shutdownNow();
  }

  private void keep(Happening happening) {
    recent.addLast(happening);
    if (recent.size() > KEPT) {
      recent.removeFirst();
    }
  }

  /** Ends when closed. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
