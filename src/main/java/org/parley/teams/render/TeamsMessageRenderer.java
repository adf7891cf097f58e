package org.parley.teams.render;

import jakarta.inject.Singleton;
import org.parley.conversation.message.Message;

/** Messages as Adaptive Cards. */
@Singleton
public class TeamsMessageRenderer {

  /**
   * Pure: the same message for the same viewer is the same card.
   *
   * @throws IllegalArgumentException when the card is over the platform's size
   */
  public TeamsCard render(Message message, Drawing drawing) {
    var mentions = new TeamsMentions(drawing.viewer());
    var body = new TeamsBlocks(drawing, mentions).elements(message.blocks());
    return TeamsCard.of(body, mentions, TeamsPlainText.of(message.summary(), drawing.viewer()));
  }
}
