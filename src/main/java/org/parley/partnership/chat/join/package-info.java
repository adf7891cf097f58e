/** The word {@code join}: seeing a table before one asks to come, and the answer to who asked. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.join;
