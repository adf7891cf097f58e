package org.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes that keep every file readable. Methods and parameters are counted by Checkstyle. */
class BudgetTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");

  @Test
  void noFileOfTheProductIsLongerThan250Lines() throws IOException {
    assertThat(longerThan(250, MAIN)).isEmpty();
  }

  @Test
  void noTestIsLongerThan400Lines() throws IOException {
    assertThat(longerThan(400, TEST)).isEmpty();
  }

  @Test
  void noRoomHoldsMoreThan14FilesBesideItsDescription() throws IOException {
    assertThat(fuller(14, MAIN)).isEmpty();
  }

  @Test
  void everyRoomSaysWhatLivesThere() throws IOException {
    assertThat(roomsOf(MAIN).keySet().stream().filter(it -> !described(it))).isEmpty();
  }

  @Test
  void theRulesBite(@TempDir Path house) throws IOException {
    var room = Files.createDirectories(house.resolve("room"));
    for (int i = 0; i < 15; i++) {
      Files.writeString(room.resolve("A" + i + ".java"), "x\n".repeat(i == 3 ? 251 : 1));
    }
    assertThat(longerThan(250, house)).hasSize(1);
    assertThat(fuller(14, house)).hasSize(1);
    assertThat(described(room)).isFalse();
  }

  private static boolean described(Path room) {
    try {
      var description = room.resolve("package-info.java");
      return Files.exists(description) && Files.readString(description).contains("@org.jspecify");
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> longerThan(int lines, Path root) throws IOException {
    try (var files = sources(root)) {
      return files
          .filter(file -> count(file) > lines)
          .map(file -> file + ": " + count(file))
          .toList();
    }
  }

  private static List<String> fuller(int most, Path root) throws IOException {
    return roomsOf(root).entrySet().stream()
        .filter(room -> room.getValue() > most)
        .map(room -> room.getKey() + ": " + room.getValue())
        .toList();
  }

  private static Map<Path, Long> roomsOf(Path root) throws IOException {
    try (var files = sources(root)) {
      return files
          .filter(file -> !file.endsWith("package-info.java"))
          .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    }
  }

  private static Stream<Path> sources(Path root) throws IOException {
    return Files.walk(root).filter(file -> file.toString().endsWith(".java"));
  }

  private static long count(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
