/** {@code partners roles}: who may do what, in words, made from the table itself. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.roles;
