package org.parley.teams.inbound;

import java.util.Optional;
import org.parley.conversation.command.Reply;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Viewer;
import org.parley.teams.TeamsWords;
import org.parley.teams.answer.Addressee;
import org.parley.teams.render.Drawing;

/**
 * A request that was handled, with all that its answer needs.
 *
 * @param place for the conductor: where the card that was pressed belongs
 */
record Asked(Incoming incoming, Profile who, Destination place, Reply reply) {

  TeamsWords words() {
    return TeamsWords.in(who.locale());
  }

  Addressee addressee() {
    return new Addressee(
        incoming.chat(),
        incoming.isPersonal() ? Destination.Kind.PERSONAL : Destination.Kind.CHANNEL,
        who.address().user(),
        incoming.sender());
  }

  /** A card in the person's chat with us, whose buttons go on where this began. */
  Drawing inPersonalChat() {
    var chat =
        Destination.personal(
            org.parley.conversation.port.Platform.TEAMS, incoming.tenant(), who.address().user());
    return Drawing.in(viewer(chat)).continuing(place);
  }

  /** A card in a dialog before the person. */
  Drawing inDialog() {
    var drawing = Drawing.dialog(viewer(place));
    return incoming.isPersonal() ? drawing.continuing(place) : drawing;
  }

  private Viewer viewer(Destination destination) {
    return new Viewer(destination, Optional.of(who.address()), who.locale(), who.zone());
  }
}
