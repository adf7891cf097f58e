package org.parley.organisation;

import java.util.UUID;

/** A table that organisations sit at. */
public record PartnershipId(UUID value) {
  public static PartnershipId fresh() {
    return new PartnershipId(UUID.randomUUID());
  }
}
