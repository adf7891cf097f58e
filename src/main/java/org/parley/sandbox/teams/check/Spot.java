package org.parley.sandbox.teams.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.sandbox.teams.check.AdaptiveCardCheck.Surface;

/** A place in a card that is being read, and what was found so far in the whole card. */
final class Spot {

  private final String path;
  private final Reading reading;

  /** What one walk through a card gathers. */
  static final class Reading {
    final Surface surface;
    final List<Finding> findings = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    final List<String> texts = new ArrayList<>();

    Reading(Surface surface) {
      this.surface = surface;
    }
  }

  private Spot(String path, Reading reading) {
    this.path = path;
    this.reading = reading;
  }

  static Spot top(Reading reading) {
    return new Spot("", reading);
  }

  Spot at(String property) {
    return new Spot(path.isEmpty() ? property : path + "." + property, reading);
  }

  Spot at(int index) {
    return new Spot(path + "[" + index + "]", reading);
  }

  Surface surface() {
    return reading.surface;
  }

  void refuse(String reason) {
    reading.findings.add(new Finding(path, reason, Finding.Weight.REFUSED));
  }

  void note(String reason) {
    reading.findings.add(new Finding(path, reason, Finding.Weight.NOTED));
  }

  /** Remembers the id of an element; two elements may not share one. */
  void claim(String id) {
    if (!reading.ids.add(id)) {
      refuse("the id '" + id + "' is used twice");
    }
  }

  /** Remembers a text in which a mention may stand. */
  void say(String text) {
    reading.texts.add(text);
  }
}
