/**
 * What must not grow: the statements of a command, and its time as ever more has happened at a
 * table.
 */
@org.jspecify.annotations.NullMarked
package org.parley.bench.growth;
