package org.parley.sandbox.teams.connector;

import java.util.ArrayList;
import java.util.List;
import org.parley.sandbox.teams.check.Finding;

/** What was wrong with the cards and messages of the bot, newest last; the oldest are forgotten. */
public final class FindingLog {

  private static final int KEPT = 200;

  private final List<String> lines = new ArrayList<>();

  /** Notes findings about one thing ("message", "invoke answer"). */
  public synchronized void add(String about, List<Finding> findings) {
    findings.forEach(f -> lines.add(about + ": " + f));
    lines.subList(0, Math.max(0, lines.size() - KEPT)).clear();
  }

  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
