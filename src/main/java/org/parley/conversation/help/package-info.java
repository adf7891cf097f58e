/** The word {@code help}, made from the specs of all others. Knows no command by name. */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.help;
