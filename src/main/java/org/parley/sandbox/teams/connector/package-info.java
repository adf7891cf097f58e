/**
 * The connector as the bot sees it: login, signing keys, conversations, activities, rosters, and
 * the limits at which the platform says no. It changes the tenant; it never calls the bot.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.teams.connector;
