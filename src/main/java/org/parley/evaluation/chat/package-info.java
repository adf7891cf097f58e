/** What people see and type about an evaluation; one room a verb, and no rules. */
@org.jspecify.annotations.NullMarked
package org.parley.evaluation.chat;
