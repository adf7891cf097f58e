package org.parley.app.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dead letters in columns. */
final class DeadLetterTable {
  private static final List<String> FIELDS =
      List.of("id", "at", "type", "platform", "kind", "workspace", "reason");
  private static final List<String> HEADINGS =
      List.of("ID", "WHEN", "SCREEN", "PLATFORM", "PLACE", "WORKSPACE", "REASON");

  private DeadLetterTable() {}

  static String of(JsonNode letters) {
    if (letters.isEmpty()) {
      return "No dead letters: everything was said, or waits to be.";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    letters.forEach(
        letter ->
            rows.add(FIELDS.stream().map(field -> plain(letter.path(field).asText())).toList()));
    List<Integer> widths =
        IntStream.range(0, FIELDS.size())
            .mapToObj(
                column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toList();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), widths.get(column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }

  /** What came from elsewhere must not steer a terminal. */
  private static String plain(String cell) {
    return cell.replaceAll("\\p{Cntrl}", "?");
  }
}
