package org.parley.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a person did at the page.
 *
 * @param conversation where it happened; empty for acts on a dialog or a workspace
 * @param target message id for {@code press} and {@code delete}, dialog id for {@code submit},
 *     {@code close} and a {@code press} inside a dialog
 * @param detail {@code type}: {@code {"text":…}}; {@code press}: the element (Slack, a menu with
 *     {@code "selected_option"} and the like added) or action (Teams) as it stands in the message,
 *     with {@code "inputs"} for a card with inputs; {@code submit}: the values by input id (Slack:
 *     by block id), a text each, a list of texts where several can be chosen
 */
public record Act(
    String platform,
    String workspace,
    String person,
    String conversation,
    Kind kind,
    String target,
    JsonNode detail) {

  /** The verbs of the page. */
  public enum Kind {
    /** Types a line, a slash command or a mention. */
    TYPE,
    /** Presses a button of a message. */
    PRESS,
    /** Sends an open dialog. */
    SUBMIT,
    /** Closes an open dialog. */
    CLOSE,
    /** Deletes a message of the bot. */
    DELETE,
    /**
     * Adds the bot to the conversation (Slack: /invite; Teams: adds the app to the team or chat).
     */
    ADD_BOT,
    /** Removes the bot from the conversation. */
    REMOVE_BOT,
    /**
     * Installs the app in the whole workspace or tenant the way the platform does (Slack: walks
     * through the bot's own {@code /slack/install} as a browser would).
     */
    INSTALL,
    /** Uninstalls the app from the whole workspace or tenant. */
    UNINSTALL,
    /** Opens the bot's home (Slack: App Home; Teams: nothing happens). */
    OPEN_HOME
  }
}
