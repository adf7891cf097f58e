/**
 * The small HTTP server that both stand-ins answer from, the list of stand-ins with what happened
 * in them, their file, and the process that runs them alone. No word of Slack's or Teams' protocol
 * here, and nothing of Parley.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.server;
