package org.parley.sandbox.slack.state;

/** The app as it is registered with this Slack. */
public record Registration(
    String appId, String clientId, String clientSecret, String signingSecret) {

  /** Says who it is, never its secrets. */
  @Override
  public String toString() {
    return "Registration[" + appId + "]";
  }
}
