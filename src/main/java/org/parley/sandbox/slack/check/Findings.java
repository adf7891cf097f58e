package org.parley.sandbox.slack.check;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while rules walk through the JSON. */
final class Findings {

  private final List<Problem> all = new ArrayList<>();

  void add(String pointer, String message) {
    all.add(new Problem(pointer, message));
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
