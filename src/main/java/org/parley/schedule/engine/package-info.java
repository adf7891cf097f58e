/**
 * Runs due work and keeps the clocks. The scheduler library is seen here and nowhere in the domain;
 * what is due and why is the domain's.
 */
@org.jspecify.annotations.NullMarked
package org.parley.schedule.engine;
