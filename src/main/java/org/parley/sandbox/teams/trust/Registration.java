package org.parley.sandbox.teams.trust;

/**
 * The bot as it is registered.
 *
 * @param homeTenant the only tenant whose login gives this bot a token
 */
public record Registration(String appId, String appPassword, String homeTenant) {

  /** The bot's id in a conversation. */
  public String botId() {
    return "28:" + appId;
  }

  @Override
  public String toString() {
    return "Registration[" + appId + "]";
  }
}
