/** The word {@code declare}: what an organisation must protect, and who may read it. */
@org.jspecify.annotations.NullMarked
package org.parley.interest.chat.declare;
