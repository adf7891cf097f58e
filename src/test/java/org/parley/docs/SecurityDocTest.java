package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/security.md names requirements and the tests that show them: both must be there. */
class SecurityDocTest {
  private static final Path PAGE = Path.of("docs", "security.md");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| v5\\.0\\.0-(\\S+) \\|.*$");

  private static Map<String, String> tests() throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(TESTS)) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        all.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    return all;
  }

  private static List<String> missing(String page, Map<String, String> tests) {
    var missing = new ArrayList<String>();
    var named = NAMED.matcher(page);
    while (named.find()) {
      var test = tests.get(named.group(1));
      var method = named.group(2);
      if (test == null || method != null && !test.contains("void " + method + "(")) {
        missing.add(named.group());
      }
    }
    return missing;
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var page = Files.readString(PAGE);
    assertThat(NAMED.matcher(page).results().count()).isGreaterThan(40);
    assertThat(missing(page, tests())).isEmpty();
  }

  @Test
  void theRuleBites() throws IOException {
    assertThat(
            missing(
                "`NoSuchTest` `SecurityDocTest.nothing` `SecurityDocTest.theRuleBites`", tests()))
        .containsExactly("`NoSuchTest`", "`SecurityDocTest.nothing`");
  }

  @Test
  void everyRequirementStandsOnceAndSaysWhereItIsShown() throws IOException {
    var rows = ROW.matcher(Files.readString(PAGE)).results().toList();
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(rows.stream().map(it -> it.group(1))).doesNotHaveDuplicates();
    for (var row : rows) {
      assertThat(row.group().split(" \\| ")).as(row.group()).hasSize(4);
    }
  }
}
