/**
 * Who may do what at a table: one list of roles, one of deeds, and which belongs to which. Read by
 * the one way in and by the use cases alike; knows nothing of either. No words: those are made in
 * chat.
 */
@org.jspecify.annotations.NullMarked
package org.parley.role;
