/**
 * Parley as it is packaged, in a process of its own, and the outside world in another, for runs
 * that kill or measure it. Nothing of Parley is called here but its doors; what is proven with it
 * lives elsewhere.
 */
@org.jspecify.annotations.NullMarked
package org.parley.running;
