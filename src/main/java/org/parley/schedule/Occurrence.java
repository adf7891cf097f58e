package org.parley.schedule;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One date of a cadence.
 *
 * @param nominal the date and time the rule names, in the cadence's zone; the natural key of what
 *     is opened for it, because it stays when a zone's rules change
 * @param instant when that is: in a gap of summer time moved forward by the gap, in an overlap the
 *     earlier of the two
 */
public record Occurrence(LocalDateTime nominal, Instant instant) {}
