package org.parley.sandbox.world;

import java.util.List;

/**
 * A Slack workspace or a Teams tenant as the page shows it.
 *
 * @param connected whether the bot is installed there now
 */
public record WorkspaceView(
    String platform,
    String id,
    String name,
    boolean connected,
    List<PersonView> people,
    List<ConversationView> conversations) {

  /**
   * A person one can act as. {@code note} says who this is in a few words ("guest", "facilitator").
   */
  public record PersonView(String id, String name, String note, String zone, String language) {}

  /**
   * A channel, or a person's personal chat with the bot.
   *
   * @param kind {@code channel}, {@code personal}, or {@code home} for the bot's own page for one
   *     person (Slack): its only message is the page
   * @param botIsIn whether the bot is a member and may post
   */
  public record ConversationView(
      String id, String name, String kind, List<String> members, boolean botIsIn) {}
}
