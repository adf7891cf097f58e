package org.parley.conversation.command;

import java.util.List;
import org.parley.conversation.port.Topics.Hat;
import org.parley.conversation.port.Topics.Standing;

/** Who may use a command or form; checked for every use, buttons and forms included. */
public enum Access {
  /** Anybody, also without a matter: help, new, join, me. */
  ANYBODY(List.of(Standing.values())),
  /** Everybody at the table, to read; whichever hat comes first. */
  TABLE(List.of(Standing.VOICE, Standing.MEMBER, Standing.FACILITATOR)),
  /** Who acts for an organisation; with two, asked for which. */
  MEMBER(List.of(Standing.VOICE, Standing.MEMBER)),
  /** Who speaks for an organisation; with two, asked for which. */
  VOICE(List.of(Standing.VOICE)),
  /** Who facilitates. */
  FACILITATOR(List.of(Standing.FACILITATOR));

  private final List<Standing> enough;

  Access(List<Standing> enough) {
    this.enough = enough;
  }

  /** The hats of these that allow it; for reading, the first will do. */
  List<Hat> fitting(List<Hat> hats) {
    var fitting = hats.stream().filter(hat -> enough.contains(hat.standing())).toList();
    return this == MEMBER || this == VOICE ? fitting : fitting.stream().limit(1).toList();
  }
}
