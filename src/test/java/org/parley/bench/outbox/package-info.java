/**
 * How fast the outbox takes what waits to a platform that answers at once, beside the least that a
 * database could be asked for.
 */
@org.jspecify.annotations.NullMarked
package org.parley.bench.outbox;
