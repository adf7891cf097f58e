package org.parley.checkin;

import java.time.Instant;
import org.parley.organisation.PartnershipId;

/** A rhythm that was set some time ago, as it is found after a downtime. */
public final class PastRhythm {
  private PastRhythm() {}

  public static Rhythm setAt(PartnershipId partnership, Rhythm.Setting setting, Instant then) {
    return Rhythm.first(partnership, setting, then);
  }
}
