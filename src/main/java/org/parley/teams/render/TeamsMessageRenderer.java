package org.parley.teams.render;

import jakarta.inject.Singleton;
import org.parley.conversation.message.Message;
import org.parley.teams.TeamsSetup;
import org.parley.teams.render.TeamsButtons.Dialogs;

/** Messages as Adaptive Cards. */
@Singleton
public class TeamsMessageRenderer {
  private final Dialogs dialogs;

  /** Clients that send no token are local ones, which have no dialogs. */
  public TeamsMessageRenderer(TeamsSetup setup) {
    this.dialogs = setup.credentials().isPresent() ? Dialogs.POSSIBLE : Dialogs.IMPOSSIBLE;
  }

  /**
   * Pure: the same message for the same viewer is the same card.
   *
   * @throws IllegalArgumentException when the card is over the platform's size
   */
  public TeamsCard render(Message message, Drawing drawing) {
    var mentions = new TeamsMentions(drawing.viewer());
    var body = new TeamsBlocks(drawing, mentions, dialogs).elements(message.blocks());
    return TeamsCard.of(body, mentions, TeamsPlainText.of(message.summary(), drawing.viewer()));
  }
}
