package org.parley.conversation.port;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who a person on a platform is to us; kept by the organisation capability. */
public interface People {

  /** What is known of a person; empty for one never met. */
  Optional<Profile> known(PersonAddress address);

  /**
   * Remembers what a platform says of a person. Idempotent; a zone or language that the person
   * chose by hand is not overwritten.
   */
  Profile meet(Introduction introduction);

  /**
   * How a destination's readers are spoken to: the person's, or the channel's, language and zone.
   */
  Viewer viewer(Destination destination);

  /**
   * What the platform says.
   *
   * @param guest a guest, or an external person, of the workspace where the app sits
   */
  record Introduction(PersonAddress address, String name, ZoneId zone, Locale locale, Kind guest) {}

  /** Whether the workspace is a person's own. */
  enum Kind {
    MEMBER,
    GUEST
  }

  /** What we know. */
  record Profile(
      UUID id, PersonAddress address, String name, ZoneId zone, Locale locale, Kind kind) {}
}
