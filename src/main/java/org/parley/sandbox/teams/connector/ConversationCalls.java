package org.parley.sandbox.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;

/**
 * Opening a conversation: somebody's personal chat, or a new thread in a channel. A bot cannot
 * create group chats.
 */
final class ConversationCalls {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TenantState state;
  private final Gate gate;
  private final ActivityCalls activities;

  ConversationCalls(TenantState state, Gate gate, ActivityCalls activities) {
    this.state = state;
    this.gate = gate;
    this.activities = activities;
  }

  /** {@code POST v3/conversations}. */
  Answer create(Asked asked) {
    var body = ActivityCalls.parse(asked.text());
    if (!tenantOf(body).equals(state.tenant().id())) {
      throw Refusal.badSyntax("The tenant id is missing or unknown.");
    }
    var channel = body.path("channelData").path("channel").path("id").asText();
    if (!channel.isEmpty()) {
      return thread(body, channel);
    }
    if (body.path("isGroup").asBoolean()) {
      throw Refusal.badSyntax("A bot cannot create a group chat.");
    }
    return personal(body);
  }

  private Answer personal(JsonNode body) {
    var members = body.path("members");
    if (members.size() != 1) {
      throw Refusal.badSyntax("A personal chat has exactly one member.");
    }
    Person person =
        state
            .tenant()
            .person(members.path(0).path("id").asText())
            .orElseThrow(() -> Refusal.badSyntax("Invalid user identity in provided tenant."));
    Room room = state.tenant().personalRoomOf(person);
    gate.spend(RateWindows.Budget.CREATE, room.id());
    if (!state.installations().reaches(room)) {
      throw Refusal.notInstalled();
    }
    state.installations().open(room);
    var out = JSON.objectNode().put("id", room.id());
    var activity = body.path("activity");
    if (activity.isObject()) {
      out.put("activityId", activities.first(activity, room).id());
    }
    return Answer.json(201, out.toString());
  }

  private Answer thread(JsonNode body, String channel) {
    Room room =
        state
            .tenant()
            .room(channel)
            .filter(Room::isChannel)
            .orElseThrow(Refusal::conversationNotFound);
    gate.spend(RateWindows.Budget.CREATE, room.id());
    if (!state.installations().isIn(room)) {
      throw Refusal.notInRoster();
    }
    if (!body.path("activity").isObject()) {
      throw Refusal.badSyntax("A thread begins with an activity.");
    }
    var post = activities.first(body.path("activity"), room);
    var out = JSON.objectNode().put("id", room.id() + ";messageid=" + post.id());
    return Answer.json(201, out.put("activityId", post.id()).toString());
  }

  private static String tenantOf(JsonNode body) {
    var direct = body.path("tenantId").asText("");
    return direct.isBlank()
        ? body.path("channelData").path("tenant").path("id").asText("")
        : direct;
  }
}
