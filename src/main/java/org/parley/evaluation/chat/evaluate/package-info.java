/**
 * The word {@code evaluate}: opening an evaluation, where it stands, and what of it waits on whom.
 */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation.chat.evaluate;
