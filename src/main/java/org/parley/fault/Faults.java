package org.parley.fault;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What may be logged of a fault: where it happened, and never what people wrote. */
public final class Faults {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private Faults() {}

  /**
   * The reference of the request under way: what a person is told, and every line is logged with.
   */
  public static String reference() {
    return Trail.request().orElseGet(Faults::freshReference);
  }

  /** Six letters and digits that nobody mixes up. */
  static String freshReference() {
    return RANDOM
        .ints(6, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }

  /** The same places, with class names for messages: an exception may quote what it chokes on. */
  public static Throwable withoutWords(Throwable fault) {
    return new Wordless(fault, 0);
  }

  private static final class Wordless extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 5;

    Wordless(Throwable fault, int depth) {
      super(
          fault.getClass().getName(),
          fault.getCause() == null || depth == DEEPEST
              ? null
              : new Wordless(fault.getCause(), depth + 1),
          false,
          true);
      setStackTrace(fault.getStackTrace());
    }
  }
}
