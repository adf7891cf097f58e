/**
 * Proposing the outcome, objecting to it, and what every linked channel reads of both. No stage is
 * moved here.
 */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation.chat.outcome;
