package org.parley.conversation.port;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom something is shown: one person, or a channel's audience.
 *
 * @param destination where it will stand
 * @param person who reads it; empty for a channel, which gets table-visible facts only
 * @param zone dates that a platform cannot localise itself are written in this zone
 */
public record Viewer(
    Destination destination, Optional<PersonAddress> person, Locale locale, ZoneId zone) {}
