package org.parley.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One platform played on this machine: its API for the bot, and its rooms for the people at the
 * page.
 */
public interface StandIn {

  /** {@code slack} or {@code teams}; also the first path segment of everything it serves. */
  String platform();

  /** Adds the platform's own endpoints, each below {@code /<platform>/}. */
  void serve(Routes routes);

  List<WorkspaceView> workspaces();

  /**
   * What {@code person} sees in a conversation, oldest first: posts, and the ephemeral or targeted
   * ones meant for that person. Empty where the person is not a member.
   */
  List<MessageView> messages(String workspace, String conversation, String person);

  /** The modal or dialog that lies open in front of this person, if any. */
  Optional<DialogView> dialog(String workspace, String person);

  /** Does what a person at the page did, by sending the bot what the real platform would send. */
  ActResult act(Act act);

  /** Everything that must survive a restart, tokens of this stand-in included. */
  JsonNode save();

  /** Puts back what {@link #save} gave. */
  void load(JsonNode saved);
}
