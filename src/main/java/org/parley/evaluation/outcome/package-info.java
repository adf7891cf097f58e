/**
 * What follows from a result: a facilitator proposes, and it stands unless a voice objects in time.
 * It moves no stage and ends no partnership by itself.
 */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation.outcome;
