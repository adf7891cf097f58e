/**
 * What Slack offers the bot: the Web API with its errors, scopes and rate limits, the consent page
 * with the token exchange, and response addresses. It changes the state and never calls the bot,
 * but for the events that a call causes.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.slack.api;
