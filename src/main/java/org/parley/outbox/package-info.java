/**
 * Takes what was recorded to conversations: in order, at least once, at each channel's pace. Here
 * is what an operator can do with what could not be said; the rooms below keep, record and drain.
 * Nothing here knows what is said.
 */
@org.jspecify.annotations.NullMarked
package org.parley.outbox;
