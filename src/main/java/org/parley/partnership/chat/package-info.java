/** What people see and type about a partnership; one room a verb. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat;
