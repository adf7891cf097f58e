/**
 * What Teams takes as an Adaptive Card and as a message. It knows the elements that this project
 * emits and refuses everything else; it holds no state and speaks no HTTP.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.teams.check;
