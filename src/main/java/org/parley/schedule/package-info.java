/**
 * When things are due: cadences, due work, and the two clocks. Ports and values that every domain
 * may use; how they are kept and run lives in the engine room, and no scheduler type is seen here.
 */
@org.jspecify.annotations.NullMarked
package org.parley.schedule;
