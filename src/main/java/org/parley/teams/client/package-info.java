/**
 * Calls the Teams connector through the Bot Framework's client, with our own token and to allowed
 * hosts only, and says in the outbox's words what came of it. Never waits, never tries again.
 */
@org.jspecify.annotations.NullMarked
package org.parley.teams.client;
