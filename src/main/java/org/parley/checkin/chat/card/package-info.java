/**
 * What everybody at the table reads of a round: one living card in each linked channel, and all
 * answers in full for who asks.
 */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.chat.card;
