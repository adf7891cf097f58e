/**
 * Who takes part: people, organisations, for whom each person acts, workspaces and linked channels.
 * No chat, no web, no JSON; what is negotiated at a table is not known here.
 */
@org.jspecify.annotations.NullMarked
package org.parley.organisation;
