/**
 * Parley beside something else, by turns: a bare Bolt app on the same server, or a second Parley of
 * its own. Nothing here is a figure without its counterpart.
 */
@org.jspecify.annotations.NullMarked
package org.parley.bench.beside;
