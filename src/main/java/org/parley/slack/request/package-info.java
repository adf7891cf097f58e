/**
 * What a person typed, pressed or sent, as one request to the conductor; and what happens around
 * the app, told to the ports that it concerns. No HTTP, no rendering, no meaning of a command.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.request;
