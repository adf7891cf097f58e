/** Which requests were taken in already. Nothing else is kept of a conversation. */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.store;
