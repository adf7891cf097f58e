/** How the rhythm of digests is kept. Queries only; no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.digest.store;
