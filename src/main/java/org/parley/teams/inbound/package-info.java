/**
 * What Teams sends: locked, authenticated by the Bot Framework's adapter, turned into requests for
 * the conductor, answered. No meaning of a command and no state of ours.
 */
@org.jspecify.annotations.NullMarked
package org.parley.teams.inbound;
