/**
 * A Microsoft Teams to practise on: one tenant, its connector and its client. What lives here puts
 * the rooms below together for the page; it knows nothing of Parley.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.teams;
