package org.parley.running;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits on a {@link Wire} for one request and holds it there, or its reply: a moment between two
 * steps of a process, made as long as a test needs it.
 */
public final class Trap {
  /** What is held. */
  public enum Holds {
    /** The request never arrives, until it is let go. */
    REQUEST,
    /** The request arrives, its reply does not. */
    REPLY
  }

  private final String earlier;
  private final String needle;
  private final Holds holds;
  private final CountDownLatch sprung = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable Runnable reset;
  private volatile boolean isCut;
  private boolean isTaken;

  private Trap(String earlier, String needle, Holds holds) {
    this.earlier = earlier;
    this.needle = needle;
    this.holds = holds;
  }

  /** For the first request that contains this. */
  public static Trap at(String needle, Holds holds) {
    return new Trap("", needle, holds);
  }

  /** For the first commit of a transaction in which a statement contained this. */
  public static Trap atCommitAfter(String statement, Holds holds) {
    return new Trap(statement, "COMMIT", holds);
  }

  /** What went by on one connection since its last commit. */
  static final class Memory {
    private final StringBuilder transaction = new StringBuilder();
  }

  synchronized boolean springs(Memory memory, String request) {
    memory.transaction.append(request);
    boolean isIt =
        request.contains(needle) && (earlier.isEmpty() || memory.transaction.indexOf(earlier) >= 0);
    if (request.contains("COMMIT") || request.contains("ROLLBACK")) {
      memory.transaction.setLength(0);
    }
    boolean isFirst = isIt && !isTaken;
    isTaken |= isIt;
    return isFirst;
  }

  void holdRequest(Runnable resetsConnection) throws IOException {
    reset = resetsConnection;
    if (holds == Holds.REQUEST) {
      sprung.countDown();
      await();
    }
  }

  void holdReply() throws IOException {
    if (holds == Holds.REPLY) {
      sprung.countDown();
      await();
    }
  }

  private void await() throws IOException {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    if (isCut) {
      throw new IOException("cut");
    }
  }

  /** Waits until the request is there. */
  public Trap awaitSprung(Duration atMost) {
    try {
      if (!sprung.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("no request with " + needle + " came in " + atMost);
      }
      return this;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public boolean isSprung() {
    return sprung.getCount() == 0;
  }

  /** Lets it pass. */
  public void release() {
    over.countDown();
  }

  /** Drops what is held and resets its connection. */
  public void cut() {
    isCut = true;
    over.countDown();
    Runnable connection = reset;
    if (connection != null) {
      connection.run();
    }
  }
}
