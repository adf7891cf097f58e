/**
 * How a tenant gets Parley: by adding the app to a team or a chat. Keeps nothing itself;
 * installations live behind their port.
 */
@org.jspecify.annotations.NullMarked
package org.parley.teams.install;
