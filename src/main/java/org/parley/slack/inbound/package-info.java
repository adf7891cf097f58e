/**
 * What Slack sends: locked, parsed by Bolt, turned into requests for the conductor, answered. No
 * meaning of a command and no state of ours.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.inbound;
