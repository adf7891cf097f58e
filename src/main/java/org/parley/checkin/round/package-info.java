/**
 * A check-in as it is held: a round opens for a date of the rhythm, people answer, and it closes at
 * its time. Only the voice's answer speaks for its organisation. No chat.
 */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.round;
