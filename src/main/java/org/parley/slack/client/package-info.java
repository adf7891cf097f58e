/**
 * Calls Slack's Web API, with the token of an installation and to the configured address only, and
 * says in the outbox's words what came of it. Never waits, never tries again.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.client;
