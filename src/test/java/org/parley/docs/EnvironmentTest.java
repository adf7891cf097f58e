package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an administrator can set stands in .env.example, and what stands there is read. */
class EnvironmentTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
  private static final Path EXAMPLE = Path.of(".env.example");

  private static final Pattern EXAMPLE_LINE =
      Pattern.compile("^#?([A-Z][A-Z0-9_]+)=", Pattern.MULTILINE);
  private static final Pattern IN_PROPERTIES = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:@ConfigProperty\\(\\s*name = |value\\(context, )\"(parley\\.[a-z0-9.-]+)\"|\"\\$\\{(parley\\.[a-z0-9.-]+)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\b((?:PARLEY|SLACK|TEAMS|QUARKUS_DATASOURCE)_[A-Z][A-Z0-9_]*[A-Z0-9])\\b");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"\n]*)\"");

  /** Read by Quarkus itself, under its own names. */
  private static final Set<String> OF_QUARKUS =
      Set.of(
          "QUARKUS_DATASOURCE_JDBC_URL",
          "QUARKUS_DATASOURCE_USERNAME",
          "QUARKUS_DATASOURCE_PASSWORD",
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
          "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
          "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES");

  /** For tests and for the sandbox, which sets them by itself. */
  private static final Set<String> NOBODYS =
      Set.of(
          "parley.encryption-key-file",
          "parley.outbox.poll",
          "parley.outbox.sweep",
          "parley.outbox.threads",
          "parley.sandbox.refused",
          "parley.time.movable");

  @Test
  void whatIsReadStandsInTheExampleAndTheReverse() throws IOException {
    assertThat(found(EXAMPLE_LINE, Files.readString(EXAMPLE)))
        .containsExactlyInAnyOrderElementsOf(read());
  }

  @Test
  void whatIsNobodysIsStillRead() throws IOException {
    assertThat(settings()).containsAll(NOBODYS);
  }

  @Test
  void whatTheDocumentsAndTheCodeNameStandsInTheExample() throws IOException {
    var example = found(EXAMPLE_LINE, Files.readString(EXAMPLE));
    var naming = Stream.concat(Stream.of("README.md", "Dockerfile").map(Path::of), sources());
    for (var file : naming.toList()) {
      var names = found(VARIABLE, said(file));
      assertThat(example).as(file.toString()).containsAll(names);
    }
  }

  /** Of code, what stands between quotes. */
  private static String said(Path file) throws IOException {
    var text = Files.readString(file);
    return file.toString().endsWith(".java") ? String.join(" ", found(QUOTED, text)) : text;
  }

  private static Set<String> read() throws IOException {
    var properties = Files.readString(PROPERTIES);
    var names = found(IN_PROPERTIES, properties);
    names.addAll(OF_QUARKUS);
    for (var setting : settings()) {
      if (!NOBODYS.contains(setting) && !properties.contains("\n" + setting + "=")) {
        names.add(setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
      }
    }
    return names;
  }

  private static Set<String> settings() throws IOException {
    var settings = new TreeSet<String>();
    for (var file : sources().toList()) {
      settings.addAll(found(SETTING, Files.readString(file)));
    }
    return settings;
  }

  private static Stream<Path> sources() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .collect(Collectors.toList())
          .stream();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(
            it ->
                Stream.iterate(1, group -> group + 1)
                    .limit(it.groupCount())
                    .map(it::group)
                    .filter(name -> name != null))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
