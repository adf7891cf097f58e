package org.parley.schedule;

import java.util.Optional;

/**
 * What a cadence asks for at some moment.
 *
 * @param current the newest date that has come and was not handled yet; dates missed before it are
 *     let go, so downtime is followed by one round and never by a burst. Empty: nothing to do now
 * @param next the first date still to come; empty: the cadence has ended
 */
public record CatchUp(Optional<Occurrence> current, Optional<Occurrence> next) {}
