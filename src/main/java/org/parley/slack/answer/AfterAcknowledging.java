package org.parley.slack.answer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.parley.fault.Faults;
import org.parley.fault.Trail;

/**
 * Does what need not hold up an acknowledgement and may be lost when the process stops: private
 * answers to what is kept already, a fresh Home tab. When there is too much of it, the request
 * itself waits.
 */
@Singleton
public class AfterAcknowledging {
  private static final Logger LOG = Logger.getLogger(AfterAcknowledging.class);
  private static final int THREADS = 4;
  private static final int WAITING = 200;

  private final AtomicInteger number = new AtomicInteger();
  private final ExecutorService executor =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          task -> {
            var thread = new Thread(task, "slack-after-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.CallerRunsPolicy());

  /** Runs it soon, elsewhere. */
  public void run(Runnable task) {
    executor.execute(
        Trail.carried(
            () -> {
              try {
                task.run();
              } catch (RuntimeException e) {
                LOG.errorf(Faults.withoutWords(e), "Something after an acknowledgement failed");
              }
            }));
  }

  @PreDestroy
  void close() throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }
}
