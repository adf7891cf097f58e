/** Databases for tests. Real ones; no test of a room lives here. */
@org.jspecify.annotations.NullMarked
package org.parley.testing;
