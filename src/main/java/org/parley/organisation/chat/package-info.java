/** What people see and type about themselves; one room a verb. */
@org.jspecify.annotations.NullMarked
package org.parley.organisation.chat;
