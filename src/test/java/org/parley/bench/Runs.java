package org.parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How often and how long is measured, and on which JVM. */
public final class Runs {
  public static final int COUNT = Integer.getInteger("bench.runs", 5);

  /** For what takes minutes each time. */
  public static final int FEW = Math.min(COUNT, 3);

  public static final int SECONDS = Integer.getInteger("bench.seconds", 20);

  static final List<String> JVM =
      Stream.of(System.getProperty("bench.jvm", "").split(" "))
          .filter(option -> !option.isEmpty())
          .toList();

  private Runs() {}

  /** Both databases, or the one named by {@code -Dbench.database}. */
  public static Stream<Database> databases() {
    String only = System.getProperty("bench.database", "");
    return Arrays.stream(Database.values())
        .filter(it -> only.isEmpty() || it.name().equalsIgnoreCase(only));
  }

  /** The middle one; of an even number the higher of the two. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
