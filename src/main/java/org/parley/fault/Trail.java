package org.parley.fault;

import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Ties the lines of a log together: those of one request by a short reference, which is also what a
 * person is told when we are at fault; those of other work by its name.
 */
public final class Trail {
  private static final String REF = "ref";
  private static final String WORK = "work";

  private Trail() {}

  /** A request begins; {@link #endRequest} must follow on the same thread. */
  public static void beginRequest() {
    MDC.put(REF, Faults.freshReference());
  }

  public static void endRequest() {
    MDC.remove(REF);
  }

  /** The reference of the request that is under way here. */
  static Optional<String> request() {
    return Optional.ofNullable(MDC.get(REF)).map(Object::toString);
  }

  /** Runs work under its name: a task's, and what it is about by its id. */
  public static void work(String name, Runnable work) {
    within(WORK, name, work);
  }

  /** Takes the trail of this thread along to where the work is done. */
  public static Runnable carried(Runnable work) {
    return request().map(ref -> (Runnable) () -> within(REF, ref, work)).orElse(work);
  }

  /** As {@link #carried}, with a result. */
  public static <T> Supplier<T> carrying(Supplier<T> work) {
    return request()
        .map(
            ref ->
                (Supplier<T>)
                    () -> {
                      @Nullable Object before = MDC.get(REF);
                      MDC.put(REF, ref);
                      try {
                        return work.get();
                      } finally {
                        restore(REF, before);
                      }
                    })
        .orElse(work);
  }

  private static void within(String key, String value, Runnable work) {
    @Nullable Object before = MDC.get(key);
    MDC.put(key, value);
    try {
      work.run();
    } finally {
      restore(key, before);
    }
  }

  private static void restore(String key, @Nullable Object before) {
    if (before == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, before);
    }
  }
}
