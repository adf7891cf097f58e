/** The word {@code invite}: a text to paste into a mail, with a code that works once. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.invite;
