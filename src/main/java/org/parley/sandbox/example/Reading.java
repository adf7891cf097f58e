package org.parley.sandbox.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a person can read, press and fill in, in the JSON of one platform. */
interface Reading {

  /** What is written there, a line for each part. */
  String text(JsonNode body);

  List<Pressable> buttons(JsonNode body);

  List<Entry> entries(JsonNode body);

  static Reading of(String platform) {
    return platform.equals("slack") ? new SlackReading() : new TeamsReading();
  }

  /**
   * Something to press.
   *
   * @param detail as {@code Act} wants it
   */
  record Pressable(String label, JsonNode detail, Effect effect) {}

  /** What a press does. */
  enum Effect {
    ACTS,
    /** Teams: the answer to it is a dialog. */
    OPENS_DIALOG,
    /** Opens a page elsewhere. */
    VISITS
  }

  /**
   * A field of a form.
   *
   * @param choices what can be picked; empty where one writes
   */
  record Entry(String id, String label, Kind kind, List<Choice> choices) {}

  /** How a field is answered. */
  enum Kind {
    WRITTEN,
    ONE_OF,
    SOME_OF,
    PERSON
  }

  /** Something to pick. */
  record Choice(String label, String value) {}
}
