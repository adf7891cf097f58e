package org.parley.sandbox.slack.state;

import java.util.List;

/**
 * The app in one workspace. A token that ended is remembered, to be refused with the right word.
 */
public record Installation(
    String team,
    String token,
    String botUser,
    String bot,
    String installer,
    List<String> scopes,
    Standing standing) {

  /** What has become of its token. */
  public enum Standing {
    ACTIVE,
    /** {@code auth.revoke} was called. */
    REVOKED,
    /** The app was uninstalled. */
    UNINSTALLED
  }

  public boolean active() {
    return standing == Standing.ACTIVE;
  }

  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  Installation now(Standing next) {
    return new Installation(team, token, botUser, bot, installer, scopes, next);
  }

  Installation with(List<String> granted) {
    return new Installation(team, token, botUser, bot, installer, granted, standing);
  }

  @Override
  public String toString() {
    return "Installation[" + team + ", " + standing + "]";
  }
}
