/**
 * A Slack to practise on: two workspaces in memory, what people at the page do in them, and the
 * parts put together. The protocol lies in {@code api} (what the bot may call), {@code send} (what
 * the bot is sent) and {@code check} (what is refused).
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.slack;
