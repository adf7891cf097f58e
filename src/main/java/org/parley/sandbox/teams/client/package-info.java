/**
 * The Teams client in people's hands: what it sends to the bot when somebody types, presses, sends
 * a dialog or adds the app, and what it does with the answer. It serves nothing.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.teams.client;
