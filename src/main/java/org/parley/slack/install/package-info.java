/**
 * How a workspace gets Parley: OAuth with a state that works once, or one bot token from the
 * configuration. Keeps nothing itself but the states; installations live behind their port.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.install;
