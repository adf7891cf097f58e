package org.parley.sandbox.teams.check;

import java.util.List;

/** The six inputs. */
final class InputShapes {

  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME = "\\d{2}:\\d{2}";

  private InputShapes() {}

  static List<Shape> all() {
    return List.of(text(), choiceSet(), date(), time(), number(), toggle());
  }

  private static Shape text() {
    return input("Input.Text")
        .with("isMultiline", Value.flag())
        .with("maxLength", Value.whole())
        .with("placeholder", Value.text())
        .with("regex", Value.text())
        .with("style", Value.oneOf("text", "tel", "url", "email", "password"))
        .with("value", Value.text());
  }

  private static Shape choiceSet() {
    var choice = Shape.of("").needs("title", Value.text()).needs("value", Value.text());
    return input("Input.ChoiceSet")
        .needs("choices", Value.listOf(Value.shaped(choice)))
        .with("choices.data", Value.shaped(people()))
        .with("isMultiSelect", Value.flag())
        .with("style", Value.oneOf("compact", "expanded", "filtered"))
        .with("placeholder", Value.text())
        .with("value", Value.text())
        .with("wrap", Value.flag());
  }

  /** The people picker. */
  private static Shape people() {
    return Shape.of("Data.Query").needs("dataset", Value.oneOf("graph.microsoft.com/users"));
  }

  private static Shape date() {
    var day = Value.matching(DATE, "a date such as 2026-11-27");
    return input("Input.Date")
        .with("min", day)
        .with("max", day)
        .with("value", day)
        .with("placeholder", Value.text());
  }

  private static Shape time() {
    var hour = Value.matching(TIME, "a time such as 18:00");
    return input("Input.Time")
        .with("min", hour)
        .with("max", hour)
        .with("value", hour)
        .with("placeholder", Value.text());
  }

  private static Shape number() {
    return input("Input.Number")
        .with("min", Value.number())
        .with("max", Value.number())
        .with("value", Value.number())
        .with("placeholder", Value.text());
  }

  private static Shape toggle() {
    return input("Input.Toggle")
        .needs("title", Value.text())
        .with("value", Value.text())
        .with("valueOn", Value.text())
        .with("valueOff", Value.text())
        .with("wrap", Value.flag());
  }

  private static Shape input(String name) {
    return Shape.of(name)
        .needs("id", Value.id())
        .with("label", Value.text())
        .with("isRequired", Value.flag())
        .with("errorMessage", Value.text());
  }
}
