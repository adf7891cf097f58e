package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of every table it is said what is kept there, and how long. */
class RetentionTest {
  private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)`");

  @Test
  void everyTableStandsInRetentionAndNoOther() throws IOException {
    var tables = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".sql")).toList()) {
        tables.addAll(found(TABLE, Files.readString(file)));
      }
    }
    var rows =
        Files.readAllLines(Path.of("docs/retention.md")).stream()
            .filter(it -> it.startsWith("| `"))
            .map(it -> it.substring(0, it.indexOf('|', 1)))
            .collect(Collectors.joining());
    assertThat(found(NAMED, rows)).isEqualTo(tables);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
