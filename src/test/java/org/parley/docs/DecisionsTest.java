package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every decision names a test that holds it, and every test that it names is there. */
class DecisionsTest {
  private static final Path DECISIONS = Path.of("docs/decisions");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern HELD_BY =
      Pattern.compile(
          "^\\*\\*Held by\\*\\*(.*?)(?:\\n\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))`");
  private static final Pattern FILE = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");

  @Test
  void everyDecisionIsHeldByATestAndEveryTestItNamesIsThere() throws IOException {
    assertThat(problems(DECISIONS, tests())).isEmpty();
  }

  @Test
  void noTwoDecisionsHaveOneNumber() throws IOException {
    assertThat(decisions(DECISIONS)).hasSizeGreaterThan(9);
    assertThat(decisions(DECISIONS).stream().map(it -> it.getFileName().toString()).toList())
        .allMatch(it -> FILE.matcher(it).matches())
        .extracting(it -> it.substring(0, 4))
        .doesNotHaveDuplicates();
  }

  @Test
  void theRuleBites(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("0001-nothing.md"), "# It is so\n\nBecause of `FooTest`.\n");
    Files.writeString(
        folder.resolve("0002-gone.md"), "# So\n\n**Held by** `GoneTest`, `FooTest`.\n");
    Files.writeString(folder.resolve("0003-all.md"), "# So\n\n**Held by** every test of it.\n");
    Files.writeString(folder.resolve("0004-good.md"), "# So\n\n**Held by** `FooTest` (all).\n");
    assertThat(problems(folder, Set.of("FooTest")))
        .containsExactly(
            "0001-nothing.md names no test that holds it",
            "0002-gone.md names GoneTest, which is not there",
            "0003-all.md names no test that holds it");
  }

  private static List<String> problems(Path folder, Set<String> tests) throws IOException {
    var problems = new java.util.ArrayList<String>();
    for (var decision : decisions(folder)) {
      var file = decision.getFileName();
      var text = Files.readString(decision);
      if (HELD_BY.matcher(text).results().noneMatch(it -> !named(it.group(1)).isEmpty())) {
        problems.add(file + " names no test that holds it");
      }
      named(text).stream()
          .filter(it -> !tests.contains(it))
          .forEach(it -> problems.add(file + " names " + it + ", which is not there"));
    }
    return problems;
  }

  private static List<String> named(String text) {
    return NAMED.matcher(text).results().map((MatchResult it) -> it.group(1)).distinct().toList();
  }

  private static List<Path> decisions(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Set<String> tests() throws IOException {
    try (var files = Files.walk(TESTS)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".java"))
          .map(it -> it.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
