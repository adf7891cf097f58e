/** How organisations, people, hats, workspaces and channels are kept. Queries only; no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.organisation.store;
