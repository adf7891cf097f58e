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
    MDC.remove(REF);
    within(WORK, name, done(work));
  }

  /** Takes the trail of this thread along to where the work is done. */
  public static Runnable carried(Runnable work) {
    Thread here = Thread.currentThread();
    return request().<Runnable>map(ref -> () -> along(ref, here, done(work))).orElse(work);
  }

  /** As {@link #carried}, with a result. */
  public static <T> Supplier<T> carrying(Supplier<T> work) {
    Thread here = Thread.currentThread();
    return request().<Supplier<T>>map(ref -> () -> along(ref, here, work)).orElse(work);
  }

  // A thread that was born within a request has inherited its reference, and would keep it.
  private static <T> T along(String ref, Thread here, Supplier<T> work) {
    try {
      return within(REF, ref, work);
    } finally {
      if (Thread.currentThread() != here) {
        MDC.remove(REF);
      }
    }
  }

  private static Supplier<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static <T> T within(String key, String value, Supplier<T> work) {
    @Nullable Object before = MDC.get(key);
    MDC.put(key, value);
    try {
      return work.get();
    } finally {
      if (before == null) {
        MDC.remove(key);
      } else {
        MDC.put(key, before);
      }
    }
  }
}
