/**
 * What Slack sends: locked, parsed by Bolt, and handed on. Here is Bolt's one App, the door before
 * it, and how both are switched on. No meaning of a request and no state of ours.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.inbound;
