/** The word {@code new}: starting a partnership, and the first post that links its channel. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.begin;
