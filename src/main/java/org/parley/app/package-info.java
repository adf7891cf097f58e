/**
 * What is put together here and nowhere else: the main class, the checks at start. No rule of a
 * partnership and no word that a person reads in chat.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app;
