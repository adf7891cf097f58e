/**
 * How fast a platform lets us speak: limits of a channel, budgets of a workspace. Machine time
 * only; nothing is sent here.
 */
@org.jspecify.annotations.NullMarked
package org.parley.outbox.pace;
