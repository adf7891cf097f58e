package org.parley.slack.client;

/** Slack did not do what was asked. The message is a code; no token, no text, no cause. */
public class SlackRefusal extends Exception {
  private static final long serialVersionUID = 1;

  public SlackRefusal(String code) {
    super(code);
  }
}
