/**
 * Speaks Microsoft Teams. Here: its configuration, and how it is switched on at start. What comes
 * in, what is shown, what is called and how it is installed live in the rooms below; no meaning of
 * a command lives in any of them.
 */
@org.jspecify.annotations.NullMarked
package org.parley.teams;
