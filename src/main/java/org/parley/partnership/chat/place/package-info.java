/** Channels as the platforms name them, and as we do. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.place;
