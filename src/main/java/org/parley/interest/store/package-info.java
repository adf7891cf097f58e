/** How declarations are kept. Queries only; no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.interest.store;
