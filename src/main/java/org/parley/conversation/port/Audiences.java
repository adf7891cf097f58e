package org.parley.conversation.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who can be told about a shared matter; kept by the organisation capability. */
public interface Audiences {

  /** Every linked channel, on both platforms, in a stable order. */
  List<Destination> channels(UUID topic);

  /** The personal chats of the facilitators. */
  List<Destination> facilitators(UUID topic);

  /** The personal chats of everybody who speaks for an organisation. */
  List<Destination> voices(UUID topic);

  /** The personal chats of everybody who acts for this organisation, its voice included. */
  List<Destination> peopleOf(UUID topic, UUID organisation);

  /** The personal chat of the person who speaks for this organisation. */
  Optional<Destination> voiceOf(UUID topic, UUID organisation);

  /** The personal chat of one person. */
  Optional<Destination> person(UUID person);
}
