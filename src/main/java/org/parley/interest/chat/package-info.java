/** What people see and type about interests; one room a verb. */
@org.jspecify.annotations.NullMarked
package org.parley.interest.chat;
