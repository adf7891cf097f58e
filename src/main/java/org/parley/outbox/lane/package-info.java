/**
 * Lanes and postings as they are kept: one lane for each destination, whose row is the lock that
 * producers and the drain share. Rows and statements only; when and what is sent is decided
 * elsewhere.
 */
@org.jspecify.annotations.NullMarked
package org.parley.outbox.lane;
