/**
 * The question put to all partners (where are we, do we want to keep going), one position per
 * partner, hidden until it closes. Rules only; no chat, no web, no JSON; what follows from a result
 * is proposed in the outcome room.
 */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation;
