package org.parley.operate;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands at /q/metrics. */
final class Metrics {
  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

  /** One line. */
  record Sample(String name, Map<String, String> labels, double value) {}

  private final List<Sample> samples;

  private Metrics(List<Sample> samples) {
    this.samples = samples;
  }

  static Metrics now() {
    return new Metrics(
        given()
            .get("/q/metrics")
            .asString()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Metrics::sample)
            .toList());
  }

  private static Sample sample(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new AssertionError("not a sample: " + line);
    }
    var labels = new HashMap<String, String>();
    if (parts.group(2) != null) {
      var label = LABEL.matcher(parts.group(2));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
    }
    return new Sample(parts.group(1), labels, Double.parseDouble(parts.group(3)));
  }

  List<Sample> all() {
    return samples;
  }

  List<Sample> ours() {
    return samples.stream().filter(it -> it.name().startsWith("parley_")).toList();
  }

  /** The sum over every series of this name with these labels. */
  double sum(String name, Map<String, String> with) {
    return samples.stream()
        .filter(it -> it.name().equals(name))
        .filter(it -> it.labels().entrySet().containsAll(with.entrySet()))
        .mapToDouble(Sample::value)
        .sum();
  }
}
