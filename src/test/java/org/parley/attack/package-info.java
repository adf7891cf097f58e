/** Parley under attack, over HTTP. No test of a single room lives here. */
@org.jspecify.annotations.NullMarked
package org.parley.attack;
