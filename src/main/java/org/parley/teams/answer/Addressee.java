package org.parley.teams.answer;

import org.parley.conversation.port.Destination.Kind;
import org.parley.teams.client.TeamsConnector.Chat;

/**
 * Who asked, and where.
 *
 * @param chat where it was asked, with its thread
 * @param user the person's AAD object id
 * @param sender the person's id on the wire
 */
public record Addressee(Chat chat, Kind kind, String user, String sender) {
  boolean isInPerson() {
    return kind == Kind.PERSONAL;
  }
}
