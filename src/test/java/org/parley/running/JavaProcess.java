package org.parley.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parley's jar in a JVM of its own. What it prints goes to a file beside its data. */
public final class JavaProcess implements AutoCloseable {
  private static final Pattern OURS =
      Pattern.compile("(SLACK|TEAMS|PARLEY|QUARKUS)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * What is started.
   *
   * @param app the folder that holds quarkus-run.jar
   * @param folder where it runs, and prints to {@code <name>.log}
   * @param environment beside this process's own, of which nothing that configures Parley is left
   */
  public record Launch(
      String name,
      Path app,
      Path folder,
      List<String> options,
      List<String> arguments,
      Map<String, String> environment) {}

  public static JavaProcess start(Launch launch) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launch.options());
    command.add("-jar");
    command.add(launch.app().resolve("quarkus-run.jar").toAbsolutePath().toString());
    command.addAll(launch.arguments());
    try {
      Files.createDirectories(launch.folder());
      Path log = launch.folder().resolve(launch.name() + ".log");
      var builder =
          new ProcessBuilder(command)
              .directory(launch.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().keySet().removeIf(key -> OURS.matcher(key).matches());
      builder.environment().putAll(launch.environment());
      Process started = builder.start();
      Leash.hold(started.toHandle());
      return new JavaProcess(started, log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** SIGKILL: nothing of it runs any more when this returns. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Stops it where it stands (SIGSTOP): it does nothing, and keeps what it holds. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on (SIGCONT), as if no time had passed. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits until it ends by itself, and answers with what. */
  public int exitCode() {
    awaitEnd();
    return process.exitValue();
  }

  /** Everything it has printed so far. */
  public String printed() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The end of what it printed, for a failure's message. */
  public String lastLines() {
    var lines = printed().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  /** A figure of /proc/…/status in MiB: VmRSS, or VmHWM for the most it ever was. */
  public double mebibytes(String figure) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith(figure + ":"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / 1024.0)
          .findFirst()
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What it has had of the processors so far. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still there after 30 s:\n" + lastLines());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
