/**
 * The move of everything that is kept from one database to another: a command of the same jar, by
 * plain JDBC, while Parley is stopped. It knows tables and columns, and nothing of what they mean.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.move;
