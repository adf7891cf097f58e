/**
 * Turns the neutral vocabulary into Adaptive Cards 1.5. Pure: no network, no state, and nothing
 * about what a message is for. What people wrote reaches a client only where no client reads
 * Markdown, or escaped.
 */
@org.jspecify.annotations.NullMarked
package org.parley.teams.render;
