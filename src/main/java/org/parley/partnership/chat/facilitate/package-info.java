/**
 * Asking somebody to facilitate, saying yes or no, stepping down, and taking over where nobody
 * facilitates.
 */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.facilitate;
