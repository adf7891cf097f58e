package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one benchmark found: a table to read, and {@code target/bench/<name>.json}. */
public final class Figures {
  private static final Path FOLDER = Path.of("target", "bench");

  private final String name;
  private final List<Row> rows = new ArrayList<>();

  public Figures(String name) {
    this.name = name;
  }

  /**
   * A figure.
   *
   * @param value the median, where it was measured more than once
   * @param each every run, in order
   * @param target the most or the least that is wanted, or {@link Target#none}
   */
  public record Row(
      String what, String where, double value, String unit, Target target, double... each) {}

  /** What is wanted of a figure. */
  public record Target(Kind kind, double limit) {
    public enum Kind {
      AT_MOST,
      AT_LEAST,
      NONE
    }

    public static Target atMost(double limit) {
      return new Target(Kind.AT_MOST, limit);
    }

    public static Target atLeast(double limit) {
      return new Target(Kind.AT_LEAST, limit);
    }

    public static Target none() {
      return new Target(Kind.NONE, 0);
    }

    boolean isMetBy(double value) {
      return switch (kind) {
        case AT_MOST -> value <= limit;
        case AT_LEAST -> value >= limit;
        case NONE -> true;
      };
    }

    String in(String unit) {
      return switch (kind) {
        case AT_MOST -> "<= " + shown(limit) + " " + unit;
        case AT_LEAST -> ">= " + shown(limit) + " " + unit;
        case NONE -> "";
      };
    }
  }

  public synchronized void add(Row row) {
    rows.add(row);
    System.out.println(line(row));
  }

  /** The median of several runs. */
  public void add(String what, Database where, String unit, Target target, double... each) {
    add(
        new Row(
            what,
            where.name().toLowerCase(Locale.ROOT),
            Runs.median(each),
            unit,
            target,
            each.clone()));
  }

  /** Prints the table and writes the file. */
  public synchronized void close() {
    System.out.printf("%n%s (median of the runs)%n", name);
    rows.forEach(row -> System.out.println(line(row)));
    System.out.println();
    try {
      Files.createDirectories(FOLDER);
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(FOLDER.resolve(name + ".json").toFile(), json());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ObjectNode json() {
    ObjectNode all = new ObjectMapper().createObjectNode();
    all.put("bench", name).put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    all.putObject("machine")
        .put("processors", Runtime.getRuntime().availableProcessors())
        .put("java", System.getProperty("java.vm.version"))
        .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    var figures = all.putArray("figures");
    for (Row row : rows) {
      ObjectNode figure = figures.addObject();
      figure.put("what", row.what()).put("where", row.where());
      figure.put("value", row.value()).put("unit", row.unit());
      figure.put("target", row.target().in(row.unit()));
      figure.put("met", row.target().isMetBy(row.value()));
      var each = figure.putArray("each");
      for (double value : row.each()) {
        each.add(value);
      }
    }
    return all;
  }

  private static String line(Row row) {
    var each = new ArrayList<String>();
    for (double value : row.each()) {
      each.add(shown(value));
    }
    return String.format(
        Locale.ROOT,
        "  %-52s %-10s %10s %-8s %-16s %-6s %s",
        row.what(),
        row.where(),
        shown(row.value()),
        row.unit(),
        row.target().in(row.unit()),
        row.target().kind() == Target.Kind.NONE
            ? ""
            : row.target().isMetBy(row.value()) ? "met" : "MISSED",
        each.size() > 1 ? each : "");
  }

  private static String shown(double value) {
    return value == Math.rint(value) || Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
