package org.parley.digest;

import java.time.Instant;
import org.parley.organisation.PartnershipId;

/** A digest is to be told now, about what happened after {@code since} and up to {@code until}. */
public record DigestDue(PartnershipId partnership, Instant since, Instant until) {}
