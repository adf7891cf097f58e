/**
 * The tenant that is played: its people, team, rooms, installed app, posts and open dialogs. State
 * only; no HTTP, no rules about cards.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.teams.tenant;
