package org.parley.teams.render;

import java.util.Optional;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Viewer;

/**
 * For whom and where a card is drawn.
 *
 * @param place a channel that a private answer continues: its buttons act as if pressed there
 */
public record Drawing(Viewer viewer, Surface surface, Optional<String> place) {

  /** A card that stands in the viewer's own destination. */
  public static Drawing in(Viewer viewer) {
    return new Drawing(
        viewer,
        viewer.destination().isPersonal() ? Surface.PERSONAL : Surface.CHANNEL,
        Optional.empty());
  }

  /** A card in a dialog before the viewer. */
  public static Drawing dialog(Viewer viewer) {
    return new Drawing(viewer, Surface.DIALOG, Optional.empty());
  }

  /** The same, as a private continuation of what began in a channel. */
  public Drawing continuing(Destination channel) {
    return channel.isPersonal() ? this : new Drawing(viewer, surface, Optional.of(channel.id()));
  }

  /** Where a card is shown. */
  public enum Surface {
    /** A channel or a group chat: others read along. */
    CHANNEL,
    /** The chat of one person with the bot. */
    PERSONAL,
    /**
     * A dialog: takes Action.Submit and Action.OpenUrl only.
     *
     * @see <a
     *     href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">Dialogs</a>
     */
    DIALOG
  }
}
