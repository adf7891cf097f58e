/**
 * Who may talk to whom: the signing key of what is sent to the bot, the tokens that the bot gets.
 * No HTTP and no tenant.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.teams.trust;
