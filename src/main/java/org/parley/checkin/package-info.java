/**
 * When a table asks how it is going: the rhythm, its questions, and how long a round stays open.
 * What was answered lives in {@code round}. No chat, no words that a person reads.
 */
@org.jspecify.annotations.NullMarked
package org.parley.checkin;
