/**
 * The word {@code stage}: the gate's checklist, the move, and the notice of it in every channel.
 */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.stage;
