/**
 * Empties lanes: shows each posting to its viewer, hands it to the platform outside any
 * transaction, and marks what came of it. No platform type, no screen of a room.
 */
@org.jspecify.annotations.NullMarked
package org.parley.outbox.drain;
