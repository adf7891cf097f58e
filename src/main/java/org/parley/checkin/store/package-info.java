/** How check-ins are kept. Queries only; no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.store;
