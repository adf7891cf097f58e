package org.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The table of a run: a row for each fault, printed and kept in target/faults/report.md. */
final class Findings {
  private static final Path REPORT = Path.of("target", "faults", "report.md");
  private static final Map<String, String> ROWS = new TreeMap<>();

  private Findings() {}

  /**
   * @param number the fault's, with what tells its rows apart
   */
  static synchronized void add(String number, String done, String measured) {
    String row = "| " + number + " | " + done + " | " + measured + " | yes |";
    System.out.println(row);
    ROWS.put(sortable(number), row);
    try {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, table());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All rows so far. */
  static synchronized String table() {
    return "| fault | what was done | measured | pass |\n| --- | --- | --- | --- |\n"
        + String.join("\n", ROWS.values())
        + "\n";
  }

  private static String sortable(String number) {
    String digits = number.replaceAll("\\D.*", "");
    return "%03d".formatted(Integer.parseInt(digits)) + number;
  }
}
