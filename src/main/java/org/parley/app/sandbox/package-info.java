/**
 * Decides whether this run plays its own Slack and Teams, gives both platforms' rooms the settings
 * for them, and starts and stops them. The played platforms themselves are in {@code sandbox} and
 * know nothing of this.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.sandbox;
