/**
 * What waiting work costs and how soon it starts, with thousands of programmes. Their rows are
 * written past Parley; what is measured is Parley's own.
 */
@org.jspecify.annotations.NullMarked
package org.parley.bench.due;
