/**
 * A Slack and a Teams to practise on. What lives here plays the outside world: it speaks the
 * platforms' own protocols over HTTP and knows nothing of Parley, so it also runs as a process of
 * its own. Never beside real credentials.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox;
