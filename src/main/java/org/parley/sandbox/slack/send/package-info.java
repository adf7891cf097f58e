/**
 * What Slack sends the bot: signed slash commands, interactions and events, in Slack's shapes and
 * within its times. Reads the state to build a payload and calls outside its lock.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.slack.send;
