/**
 * What Slack accepts: the shapes and limits of blocks, messages and views, as far as a sensible
 * renderer goes; every other element type and property is refused; and what lies in accepted
 * blocks. Pure functions of JSON; no HTTP, no state.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.slack.check;
