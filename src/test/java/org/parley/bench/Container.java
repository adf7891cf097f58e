package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JVM's settings in the Dockerfile, and those by which it decides as in a small container. More
 * can be given by {@code -Dbench.jvm}: a profiler, for one.
 */
public final class Container {
  public static final int MEBIBYTES = 512;

  private Container() {}

  public static List<String> options() {
    var options = new ArrayList<>(List.of(environment("JAVA_TOOL_OPTIONS").split(" ")));
    options.add("-XX:MaxRAM=" + MEBIBYTES + "m");
    options.add("-XX:ActiveProcessorCount=2");
    // What a JVM chooses by itself below 1792 MiB, but only where it sees a container's limit.
    options.add("-XX:+UseSerialGC");
    // Where a benchmark looks into Parley's H2, it does so over loopback.
    options.add("-Dh2.bindAddress=127.0.0.1");
    options.addAll(Runs.JVM);
    return options;
  }

  /** A variable of the Dockerfile's environment. */
  public static String environment(String name) {
    try {
      Matcher found =
          Pattern.compile(name + "=(\"[^\"]*\"|\\S+)")
              .matcher(Files.readString(Path.of("Dockerfile")));
      if (!found.find()) {
        throw new IllegalStateException("no " + name + " in the Dockerfile");
      }
      return found.group(1).replace("\"", "");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
