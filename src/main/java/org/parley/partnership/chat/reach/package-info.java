/** What is said when Parley cannot post into a linked channel, and the button that tries again. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.reach;
