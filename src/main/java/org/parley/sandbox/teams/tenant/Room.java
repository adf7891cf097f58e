package org.parley.sandbox.teams.tenant;

import java.util.List;

/**
 * A channel, a group chat, or one person's chat with the bot.
 *
 * @param members object ids of the people in it
 */
public record Room(String id, String name, Kind kind, List<String> members) {

  /** The three conversation types of the platform. */
  public enum Kind {
    CHANNEL("channel"),
    GROUP("groupChat"),
    PERSONAL("personal");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /** The {@code conversationType} in an activity. */
    public String wire() {
      return wire;
    }
  }

  public boolean isPersonal() {
    return kind == Kind.PERSONAL;
  }

  public boolean isChannel() {
    return kind == Kind.CHANNEL;
  }

  public boolean has(String person) {
    return members.contains(person);
  }
}
