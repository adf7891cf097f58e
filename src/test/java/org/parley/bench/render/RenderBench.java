package org.parley.bench.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.bench.Figures;
import org.parley.bench.Figures.Row;
import org.parley.bench.Figures.Target;
import org.parley.bench.Runs;

/**
 * The renderers alone, by JMH, with a fork for each run. JMH and its annotation processor are on
 * the class path of this profile only, so its sources are compiled here.
 */
@Tag("render")
class RenderBench {
  private static final Figures FIGURES = new Figures("render");
  private static final Path SOURCE = Path.of("src", "bench", "render", "java", "Renderers.java");
  private static final Path FOLDER = Path.of("target", "bench", "render");

  @AfterAll
  static void report() {
    FIGURES.close();
  }

  @Test
  void aMessageForEachPlatform() throws IOException, InterruptedException {
    Path classes = Files.createDirectories(FOLDER.resolve("classes"));
    Path found = FOLDER.resolve("jmh.json").toAbsolutePath();
    String libraries = System.getProperty("java.class.path");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                libraries,
                "-processor",
                "org.openjdk.jmh.generators.BenchmarkProcessor",
                SOURCE.toString());
    assertThat(compiled).as("compiles").isZero();
    run(classes.toAbsolutePath() + File.pathSeparator + libraries, found);
    for (JsonNode one : new ObjectMapper().readTree(found.toFile())) {
      add(one);
    }
  }

  private static void run(String libraries, Path found) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", libraries, "org.openjdk.jmh.Main", "Renderers"));
    command.addAll(List.of("-f", Integer.toString(Runs.COUNT), "-foe", "true", "-prof", "gc"));
    command.addAll(List.of("-wi", "4", "-w", "400ms", "-i", "4", "-r", "300ms"));
    command.addAll(List.of("-rf", "json", "-rff", found.toString()));
    Path log = FOLDER.resolve("jmh.log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      process.destroy();
    }
    assertThat(process.exitValue()).as("%s", Files.readString(log)).isZero();
  }

  private static void add(JsonNode one) {
    String name = one.path("benchmark").asText();
    String what =
        one.path("params").path("screen").asText() + name.substring(name.lastIndexOf('.'));
    FIGURES.add(row(what + ", time", "ns/op", forks(one.path("primaryMetric"))));
    one.path("secondaryMetrics")
        .properties()
        .forEach(
            metric -> {
              if (metric.getKey().endsWith("gc.alloc.rate.norm")) {
                FIGURES.add(row(what + ", allocated", "B/op", forks(metric.getValue())));
              }
            });
  }

  private static Row row(String what, String unit, double[] each) {
    return new Row(what, "jvm", Runs.median(each), unit, Target.none(), each);
  }

  /** The mean of each fork. */
  private static double[] forks(JsonNode metric) {
    return StreamSupport.stream(metric.path("rawData").spliterator(), false)
        .mapToDouble(
            fork ->
                StreamSupport.stream(fork.spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .average()
                    .orElseThrow())
        .toArray();
  }
}
