/** The word {@code me}: for whom I act, my zone and language, and inviting a colleague. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.me;
