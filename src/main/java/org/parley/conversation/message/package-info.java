/**
 * What a message can consist of: a closed set of blocks and spans chosen by meaning, and the typed
 * words that fill them. No markup, no colours, no layout; a renderer of each platform decides
 * those.
 */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.message;
