/**
 * The two practice workspaces as they stand: people, rooms, posts, installations, open views, and
 * what expires (triggers, response addresses, codes). No HTTP here. Everything that changes is
 * guarded by one lock, the {@link org.parley.sandbox.slack.state.SlackState} itself, which is never
 * held while the bot is called.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.slack.state;
