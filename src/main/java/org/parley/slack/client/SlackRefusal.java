package org.parley.slack.client;

/** Slack did not do what was asked. The message is a code; no token, no text, no cause. */
public class SlackRefusal extends Exception {
  private static final long serialVersionUID = 1;

  public SlackRefusal(String code) {
    super(code);
  }

  /** Whether it was only a matter of Slack's three seconds. */
  public boolean isTooLate() {
    return "expired_trigger_id".equals(getMessage()) || "exchanged_trigger_id".equals(getMessage());
  }
}
