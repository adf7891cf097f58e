/**
 * The neutral language of chat: what can be said, asked and done in any chat program. No Slack, no
 * Teams, and nothing about partnerships.
 */
@org.jspecify.annotations.NullMarked
package org.parley.conversation;
