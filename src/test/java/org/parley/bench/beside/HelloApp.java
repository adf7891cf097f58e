package org.parley.bench.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.parley.bench.Container;
import org.parley.bench.Rig;
import org.parley.running.RunningParley;

/**
 * What Parley is compared with: a Quarkus with the same extensions and the same libraries, one
 * table, and a Bolt app that says hello (sources in {@code src/bench/hello}). Its pom.xml is made
 * from Parley's own, so the versions are the same.
 */
final class HelloApp {
  private static final Path SOURCES = Path.of("src", "bench", "hello");
  private static final Path PROJECT = Path.of("target", "bench", "hello");
  private static final Pattern TEST_DEPENDENCY =
      Pattern.compile(
          "<dependency>(?:(?!</dependency>).)*<scope>test</scope>\\s*</dependency>",
          Pattern.DOTALL);

  private static boolean isBuilt;

  private HelloApp() {}

  /** It, not yet started, beside Parley; the first time it is built. */
  static RunningParley beside(Rig rig) {
    return new RunningParley(
        new RunningParley.Setup(
            built(),
            Path.of("target", "bench", "hello-" + Instant.now().toEpochMilli()),
            RunningParley.freePort(),
            Container.options(),
            Map.of()),
        rig.world());
  }

  /** The folder that holds quarkus-run.jar. */
  private static synchronized Path built() {
    Path app = PROJECT.resolve("target").resolve("quarkus-app");
    if (!isBuilt) {
      build();
      isBuilt = true;
    }
    return app;
  }

  private static void build() {
    try {
      copy(SOURCES.resolve("java"), PROJECT.resolve("src/main/java"));
      copy(SOURCES.resolve("resources"), PROJECT.resolve("src/main/resources"));
      String pom = Files.readString(Path.of("pom.xml"));
      pom = pom.replaceFirst("<artifactId>parley<", "<artifactId>hello<");
      pom = pom.replaceFirst("(?s)<profiles>.*</profiles>", "");
      Files.writeString(PROJECT.resolve("pom.xml"), TEST_DEPENDENCY.matcher(pom).replaceAll(""));
      run(
          Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
          "-B",
          "-o",
          "-q",
          "-DskipTests",
          "package");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void run(String... command) throws IOException {
    var log = PROJECT.resolve("build.log");
    var process =
        new ProcessBuilder(command)
            .directory(PROJECT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroy();
        throw new IllegalStateException("hello was not built:\n" + Files.readString(log));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
