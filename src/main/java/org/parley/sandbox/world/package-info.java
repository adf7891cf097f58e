/**
 * What both stand-ins share: the small HTTP server, the people and rooms that a page shows, and
 * what a person at the page can do. No Slack and no Teams detail.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.world;
