package org.parley.outbox;

import java.time.Instant;
import java.util.UUID;
import org.parley.conversation.port.Destination;

/**
 * Something that could not be said, for an operator to decide on; never its content.
 *
 * @param type the stable type of its screen
 * @param reason a platform's error code, or what failed on our side
 */
public record DeadLetter(
    UUID id, String type, Destination destination, String reason, Instant at) {}
