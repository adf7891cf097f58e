/** How partnerships are kept. Queries only; no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.store;
