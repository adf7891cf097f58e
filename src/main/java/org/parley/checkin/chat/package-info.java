/** What people see and type about check-ins; one room for each thing they do. */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.chat;
