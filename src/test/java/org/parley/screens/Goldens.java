package org.parley.screens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was looked at and found good. {@code -Dgolden.update=true} writes anew, never in CI. What is
 * random in a screen is replaced, in the order of its appearance.
 */
public final class Goldens {
  private static final Path ROOT = Path.of("src/test/resources/goldens");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern CODE =
      Pattern.compile("\\b([A-Z]{1,7})-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\\b");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Goldens() {}

  public static boolean areMadeAnew() {
    var wanted = Boolean.getBoolean("golden.update");
    if (wanted && System.getenv("CI") != null) {
      throw new AssertionError("goldens are looked at by a person, so they are not made in CI");
    }
    return wanted;
  }

  static Path of(String platform, String name) {
    return ROOT.resolve(platform).resolve(name + ".json");
  }

  /** The case list, in the order of the story. */
  static Path ofCases() {
    return ROOT.resolve("cases.txt");
  }

  static List<String> cases() throws IOException {
    return Files.readAllLines(ofCases());
  }

  static Path ofTypes() {
    return ROOT.resolve("screen-types.txt");
  }

  /** The golden's text; a missing one fails, unless it is made now. */
  public static String text(Path golden, String shown) throws IOException {
    if (areMadeAnew()) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, shown);
    }
    if (!Files.exists(golden)) {
      throw new AssertionError(golden + " is missing: make it with -Dgolden.update=true, and look");
    }
    return Files.readString(golden);
  }

  /** The names of the goldens that are there. */
  static Set<String> names(String platform) throws IOException {
    try (var files = Files.list(ROOT.resolve(platform))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static void remove(String platform, String name) throws IOException {
    Files.delete(of(platform, name));
  }

  /** For people to read: indented, and nothing random. */
  static String pretty(JsonNode json) throws JsonProcessingException {
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    var text = JSON.writer(printer).writeValueAsString(json) + "\n";
    return named(named(text, UUID, "00000000-0000-4000-8000-%012d"), CODE, "$1-0000%d-00000");
  }

  private static String named(String text, Pattern random, String shape) {
    var known = new HashMap<String, Integer>();
    return random
        .matcher(text)
        .replaceAll(
            (MatchResult match) -> {
              var number = known.computeIfAbsent(match.group(), any -> known.size() + 1);
              return shape
                  .replace("$1", match.groupCount() > 0 ? match.group(1) : "")
                  .formatted(number);
            });
  }
}
