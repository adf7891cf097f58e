/** Which partnership a command is about, and what the person is in it. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.topic;
