/** The word {@code partners}: who is there, saying "we are in", leaving, and letting others in. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.partners;
