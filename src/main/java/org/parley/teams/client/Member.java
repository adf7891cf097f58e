package org.parley.teams.client;

import org.parley.conversation.port.People.Kind;

/**
 * A person as a conversation's roster says: the only trustworthy word on whose tenant somebody is
 * from.
 *
 * @param user the AAD object id
 * @param home the person's own tenant
 */
public record Member(String user, String name, String home, Kind kind) {}
