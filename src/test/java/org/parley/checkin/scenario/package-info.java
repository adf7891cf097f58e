/** Check-ins as people live them: what they type and press, and what they read. */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.scenario;
