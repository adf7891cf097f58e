/**
 * What the two tables of the task engine have in common: their rows, changed inside the caller's
 * transaction, and how the engine is tuned. What the tasks do lives with those who own a table.
 */
@org.jspecify.annotations.NullMarked
package org.parley.schedule.table;
