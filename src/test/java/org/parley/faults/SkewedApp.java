package org.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A copy of the packaged application whose clock of the machine is set by a file: the product
 * itself has no such door. Everything else is linked, not copied.
 */
final class SkewedApp {
  private static final String CLASS = "org/parley/schedule/engine/WallClock";

  private static final String CLOCK =
      """
      package org.parley.schedule.engine;

      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.time.Instant;
      import java.time.temporal.ChronoUnit;

      @jakarta.enterprise.context.ApplicationScoped
      public class WallClock {
        private final Path ahead = Path.of("%s");

        Instant now() {
          try {
            long millis = Long.parseLong(Files.readString(ahead));
            return Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(millis);
          } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
          }
        }
      }
      """;

  private final Path app;
  private final Path ahead;

  SkewedApp(Path original, Path folder) {
    app = folder.resolve("app").toAbsolutePath();
    ahead = folder.resolve("ahead.millis").toAbsolutePath();
    try {
      is(Duration.ZERO);
      link(original.toAbsolutePath());
      replace(compiled(folder.resolve("clock")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path app() {
    return app;
  }

  /** From now on the clock is ahead by this much. */
  void is(Duration difference) {
    try {
      Files.createDirectories(ahead.getParent());
      Path next = ahead.resolveSibling("next.millis");
      Files.writeString(next, Long.toString(difference.toMillis()));
      Files.move(next, ahead, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void link(Path original) throws IOException {
    try (Stream<Path> all = Files.walk(original)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path copy = app.resolve(original.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (file.getParent().endsWith("app")) {
          Files.copy(file, copy);
        } else {
          Files.createLink(copy, file);
        }
      }
    }
  }

  private void replace(Path compiled) throws IOException {
    try (Stream<Path> jars = Files.list(app.resolve("app"))) {
      Path jar = jars.filter(it -> it.toString().endsWith(".jar")).findFirst().orElseThrow();
      try (var inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
        Files.copy(
            compiled.resolve(CLASS + ".class"),
            inside.getPath(CLASS + ".class"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path compiled(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path source = folder.resolve("WallClock.java");
    Files.writeString(source, CLOCK.formatted(ahead));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of(
                        "-proc:none",
                        "--release",
                        "17",
                        "-cp",
                        Path.of("target", "classes") + ":" + System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString())
                    .toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("the other clock does not compile");
    }
    return folder;
  }
}
