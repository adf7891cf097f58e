/** How evaluations are kept. Queries only; no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation.store;
