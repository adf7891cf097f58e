package org.parley.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** Transactions of a test. */
public final class Transactions {
  private Transactions() {}

  public static <T> T in(Callable<T> deed) {
    return QuarkusTransaction.requiringNew().call(deed);
  }

  public static void in(Runnable deed) {
    QuarkusTransaction.requiringNew().run(deed);
  }

  /** Two look, one does it, and then the other is refused: it had seen what is so no more. */
  public static void onlyTheFirstWins(Runnable looks, Runnable first, Runnable second) {
    assertThatThrownBy(
            () ->
                in(
                    () -> {
                      looks.run();
                      in(first);
                      second.run();
                    }))
        .hasStackTraceContaining("OptimisticLock");
  }

  /** Refused by the database, whatever the code would do. */
  public static void isRefused(Runnable deed) {
    assertThatThrownBy(() -> in(deed)).hasStackTraceContaining("ConstraintViolation");
  }
}
