package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.teams.client.TeamsConnector.Chat;

/**
 * An activity, read as it came: the SDK's own type cannot read every time that Teams writes, and
 * knows nothing newer than 2022. Missing parts are empty, never null.
 */
record Incoming(ObjectNode activity) {

  String type() {
    return text(activity.path("type"));
  }

  /** What an invoke is about. */
  String name() {
    return text(activity.path("name"));
  }

  String id() {
    return text(activity.path("id"));
  }

  String channel() {
    return text(activity.path("channelId"));
  }

  String serviceUrl() {
    return text(activity.path("serviceUrl"));
  }

  /** The tenant where the app sits; empty when the two places that name it disagree. */
  String tenant() {
    var ofConversation = text(activity.path("conversation").path("tenantId"));
    var ofChannel = text(activity.path("channelData").path("tenant").path("id"));
    if (ofConversation.isEmpty() || ofChannel.isEmpty()) {
      return ofConversation + ofChannel;
    }
    return ofConversation.equalsIgnoreCase(ofChannel) ? ofConversation : "";
  }

  /** With the thread where there is one. */
  String conversation() {
    return text(activity.path("conversation").path("id"));
  }

  /** Without the thread. */
  String room() {
    return conversation().replaceFirst(";messageid=.*", "");
  }

  boolean isPersonal() {
    return "personal".equals(text(activity.path("conversation").path("conversationType")));
  }

  /** Here and in the thread it came from. */
  Chat chat() {
    return new Chat(tenant(), conversation());
  }

  /** The sender's id on the wire. */
  String sender() {
    return text(activity.path("from").path("id"));
  }

  /** The sender's AAD object id. */
  String user() {
    return text(activity.path("from").path("aadObjectId"));
  }

  /** The app's own id. */
  String bot() {
    return text(activity.path("recipient").path("id"));
  }

  /** Seen by the sender and the app only. */
  boolean isTargeted() {
    return activity.path("recipient").path("isTargeted").asBoolean(false);
  }

  String text() {
    return text(activity.path("text"));
  }

  /** What an invoke or a card's submit carries. */
  JsonNode value() {
    return activity.path("value");
  }

  /** The message with the card that was pressed; empty where there is none. */
  String card() {
    return text(activity.path("replyToId"));
  }

  Optional<Locale> locale() {
    try {
      var tag = text(activity.path("locale"));
      return tag.isEmpty()
          ? Optional.empty()
          : Optional.of(new Locale.Builder().setLanguageTag(tag).build());
    } catch (IllformedLocaleException notALanguage) {
      return Optional.empty();
    }
  }

  Optional<ZoneId> zone() {
    for (var entity : activity.path("entities")) {
      if ("clientInfo".equalsIgnoreCase(text(entity.path("type")))) {
        var zone = zone(text(entity.path("timezone")));
        if (zone.isPresent()) {
          return zone;
        }
      }
    }
    return zone(text(activity.path("localTimezone")));
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }

  /** The team; empty outside of one. */
  String team() {
    return text(activity.path("channelData").path("team").path("id"));
  }

  String teamName() {
    return text(activity.path("channelData").path("team").path("name"));
  }

  /** The team or chat that the app was added to. */
  String scope() {
    return team().isEmpty() ? room() : team();
  }

  /** Where a person with this id is met here. */
  Destination place(String person) {
    return isPersonal()
        ? Destination.personal(Platform.TEAMS, tenant(), person)
        : Destination.channel(Platform.TEAMS, tenant(), room());
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }
}
