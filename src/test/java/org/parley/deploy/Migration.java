package org.parley.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A migration's file, as statements. */
record Migration(List<Integer> version, String file, String sql) implements Comparable<Migration> {
  private static final Path FOLDER = Path.of("src/main/resources/db");

  /**
   * What the release before can live with: a new table, an index that refuses nothing, a column
   * that the release before need not know, and filling it.
   */
  private static final List<Pattern> EXPANDING =
      Stream.of(
              "create table \\w+ ?\\(.*",
              "create index \\w+ on \\w+.*",
              "alter table \\w+ add column \\w+ (?!.*\\bnot null\\b)(?!.*\\bunique\\b)(?!.*\\breferences\\b).*",
              "alter table \\w+ add column \\w+ .*\\b(default|generated)\\b.*",
              "insert into .*",
              "update \\w+ set .*")
          .map(Pattern::compile)
          .toList();

  private static final Pattern UNIQUE =
      Pattern.compile("create unique index \\w+ on (\\w+) ?\\((\\w+)\\b.*");
  private static final Pattern NEW_AND_EMPTY =
      Pattern.compile(
          "alter table (\\w+) add column (\\w+) (?!.*\\b(not null|default|generated)\\b).*");

  static List<Migration> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(it -> it.toString().endsWith(".sql"))
          .map(Migration::read)
          .sorted()
          .toList();
    }
  }

  private static Migration read(Path file) {
    String name = file.getFileName().toString();
    var version =
        Arrays.stream(name.substring(1, name.indexOf("__")).split("_"))
            .map(Integer::valueOf)
            .toList();
    try {
      return new Migration(version, FOLDER.relativize(file).toString(), Files.readString(file));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  boolean isAfter(List<Integer> other) {
    return compare(version, other) > 0;
  }

  @Override
  public int compareTo(Migration other) {
    return compare(version, other.version);
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int at = 0; at < Math.max(one.size(), other.size()); at++) {
      int difference =
          (at < one.size() ? one.get(at) : 0) - (at < other.size() ? other.get(at) : 0);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** Statements that the release before could not live with. */
  List<String> contracting() {
    var statements =
        Arrays.stream(sql.replaceAll("--[^\n]*", " ").replaceAll("'[^']*'", "''").split(";"))
            .map(it -> it.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
            .filter(it -> !it.isEmpty())
            .toList();
    return statements.stream()
        .filter(it -> EXPANDING.stream().noneMatch(form -> form.matcher(it).matches()))
        .filter(it -> !isOverWhatTheReleaseBeforeLeavesEmpty(it, statements))
        .toList();
  }

  /** Nulls are never the same: such an index refuses nothing that the release before writes. */
  private static boolean isOverWhatTheReleaseBeforeLeavesEmpty(String one, List<String> all) {
    var index = UNIQUE.matcher(one);
    return index.matches()
        && all.stream()
            .map(NEW_AND_EMPTY::matcher)
            .anyMatch(
                it ->
                    it.matches()
                        && it.group(1).equals(index.group(1))
                        && it.group(2).equals(index.group(2)));
  }
}
