package org.parley.sandbox.slack.check;

import java.util.Map;

/** Text objects, options and the confirmation dialog. */
final class TextRules {

  /** Limits: docs.slack.dev/reference/block-kit/composition-objects. */
  static final Rule CONFIRM =
      Shape.untyped()
          .needs("title", plain(100))
          .needs("text", either(300))
          .needs("confirm", plain(30))
          .needs("deny", plain(30))
          .may("style", Rule.oneOf("primary", "danger"));

  static final Rule PLACEHOLDER = plain(150);

  private TextRules() {}

  static Shape plain(int max) {
    return Shape.of("plain_text").needs("text", Rule.text(max)).may("emoji", Rule.flag());
  }

  static Shape mrkdwn(int max) {
    return Shape.of("mrkdwn").needs("text", Rule.text(max)).may("verbatim", Rule.flag());
  }

  static Rule either(int max) {
    return Rule.byType(Map.of("plain_text", plain(max), "mrkdwn", mrkdwn(max)));
  }

  static Shape option() {
    return Shape.untyped()
        .needs("text", plain(75))
        .needs("value", Rule.text(150))
        .may("description", plain(75));
  }

  /** Radio buttons and checkboxes may be formatted. */
  static Shape formattedOption() {
    return Shape.untyped()
        .needs("text", either(75))
        .needs("value", Rule.text(150))
        .may("description", either(75));
  }

  static Shape overflowOption() {
    return option().may("url", Rule.text(3000));
  }
}
