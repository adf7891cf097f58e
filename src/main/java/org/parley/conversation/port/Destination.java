package org.parley.conversation.port;

/**
 * Where something can be said: a channel, or the personal chat with one person. One lane each.
 *
 * @param workspace the installation: Slack team id or Teams tenant id where the app sits
 * @param id Slack channel id, Teams conversation id, or for a personal chat the platform's user id
 */
public record Destination(Platform platform, String workspace, Kind kind, String id) {

  /** Channels are public; a personal chat is one person's. */
  public enum Kind {
    CHANNEL,
    PERSONAL
  }

  public static Destination channel(Platform platform, String workspace, String conversation) {
    return new Destination(platform, workspace, Kind.CHANNEL, conversation);
  }

  /** The personal chat with a person, through the installation at that person's home. */
  public static Destination personal(PersonAddress person) {
    return personal(person.platform(), person.workspace(), person.user());
  }

  /** The personal chat with a person, through an installation that is not that person's home. */
  public static Destination personal(Platform platform, String workspace, String user) {
    return new Destination(platform, workspace, Kind.PERSONAL, user);
  }

  public boolean isPersonal() {
    return kind == Kind.PERSONAL;
  }
}
