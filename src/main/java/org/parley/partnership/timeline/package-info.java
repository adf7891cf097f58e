/** What happened at a table, in order, as facts that are never changed. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.timeline;
