package org.parley.sandbox.slack;

/** The app that is being practised with, as its settings page at Slack would show it. */
public record SlackApp(String appId, String clientId, String clientSecret, String signingSecret) {

  /** Fixed values for tests and for two processes that know nothing of one another. */
  public static SlackApp practice() {
    return new SlackApp(
        "A0PARLEY", "practice.client", "practice-client-secret", "practice-signing-secret");
  }

  /** Says who it is, never its secrets. */
  @Override
  public String toString() {
    return "SlackApp[" + appId + "]";
  }
}
