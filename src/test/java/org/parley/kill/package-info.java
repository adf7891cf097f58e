/**
 * Proof that nothing acknowledged is lost when Parley is killed: real processes, real databases,
 * and the history of what reached the platforms.
 */
@org.jspecify.annotations.NullMarked
package org.parley.kill;
