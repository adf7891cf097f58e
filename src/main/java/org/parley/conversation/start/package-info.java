/** What the rooms of the platforms are told of the start of this process. Nothing of people. */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.start;
