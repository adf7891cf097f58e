package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.sandbox.teams.connector.Connector;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.Tenant;
import org.parley.sandbox.teams.trust.Registration;
import org.parley.sandbox.world.World;

/** Builds activities as the platform sends them, with its changing forms of a timestamp. */
public final class Activities {

  /** What the bot is called in the tenant. */
  public static final String BOT_NAME = "Parley";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSXXX", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT));

  private final World world;
  private final Tenant tenant;
  private final Registration bot;
  private final AtomicInteger sent = new AtomicInteger();

  /** Who does something, in which room, in which thread (empty: none). */
  record Scene(Person person, Room room, String thread) {}

  public Activities(World world, Tenant tenant, Registration bot) {
    this.world = world;
    this.tenant = tenant;
    this.bot = bot;
  }

  /** A message with the id it has in the room. */
  ObjectNode message(Scene scene, String id) {
    var out = activity("message", scene).put("id", id);
    out.set("from", from(scene.person()));
    return out;
  }

  /** An invoke: the bot's answer is waited for. */
  ObjectNode invoke(Scene scene, String name, JsonNode value) {
    var out = activity("invoke", scene).put("id", eventId()).put("name", name);
    out.set("from", from(scene.person()));
    channelData(out).putObject("source").put("name", "message");
    out.set("value", value);
    return out;
  }

  /** {@code installationUpdate} with {@code add} or {@code remove}. */
  ObjectNode installation(Scene scene, String action) {
    var out = activity("installationUpdate", scene).put("id", eventId()).put("action", action);
    out.set("from", nameless(scene.person()));
    if (scene.room().isChannel()) {
      channelData(out)
          .putObject("settings")
          .putObject("selectedChannel")
          .put("id", scene.room().id());
      nameTeam(out);
    }
    return out;
  }

  /** {@code conversationUpdate} whose {@code list} names the bot. */
  ObjectNode membership(Scene scene, String list) {
    var out = activity("conversationUpdate", scene).put("id", eventId());
    out.set("from", nameless(scene.person()));
    var members = out.putArray(list);
    if (scene.room().isPersonal()) {
      members.add(nameless(scene.person()));
    }
    members.addObject().put("id", bot.botId());
    if (scene.room().isChannel()) {
      var added = list.equals("membersAdded");
      channelData(out).put("eventType", added ? "teamMemberAdded" : "teamMemberRemoved");
      nameTeam(out);
    }
    return out;
  }

  /** A mention of the bot or of a person, as an entity. */
  ObjectNode mention(String id, String name) {
    var out = JSON.objectNode().put("type", "mention").put("text", "<at>" + name + "</at>");
    out.putObject("mentioned").put("id", id).put("name", name);
    return out;
  }

  ObjectNode mentionOfBot() {
    return mention(bot.botId(), BOT_NAME);
  }

  private ObjectNode activity(String type, Scene scene) {
    var person = scene.person();
    var now = world.machine().instant();
    var form = FORMS.get(Math.floorMod(sent.getAndIncrement(), FORMS.size()));
    var zone = ZoneId.of(person.zone());
    var out = JSON.objectNode().put("type", type).put("channelId", "msteams");
    out.put("serviceUrl", Connector.serviceUrl(world));
    out.put("timestamp", form.format(now.atOffset(ZoneOffset.UTC)));
    out.put("localTimestamp", form.format(now.atZone(zone)));
    out.put("localTimezone", person.zone()).put("locale", person.language());
    out.putObject("recipient").put("id", bot.botId()).put("name", BOT_NAME);
    out.set("conversation", conversation(scene));
    out.set("channelData", placed(scene.room()));
    out.putArray("entities").add(clientInfo(person));
    return out;
  }

  private ObjectNode conversation(Scene scene) {
    var room = scene.room();
    var thread = room.isChannel() ? scene.thread() : "";
    var out = JSON.objectNode();
    out.put("id", room.id() + (thread.isEmpty() ? "" : ";messageid=" + thread));
    out.put("conversationType", room.kind().wire()).put("tenantId", tenant.id());
    return room.isPersonal() ? out : out.put("isGroup", true);
  }

  private ObjectNode placed(Room room) {
    var out = JSON.objectNode();
    out.putObject("tenant").put("id", tenant.id());
    if (room.isChannel()) {
      out.put("teamsChannelId", room.id()).put("teamsTeamId", tenant.team().id());
      out.putObject("channel").put("id", room.id());
      out.putObject("team").put("id", tenant.team().id());
    }
    return out;
  }

  private void nameTeam(ObjectNode activity) {
    var team = (ObjectNode) channelData(activity).get("team");
    team.put("name", tenant.team().name()).put("aadGroupId", tenant.team().groupId());
  }

  private static ObjectNode channelData(ObjectNode activity) {
    return (ObjectNode) activity.get("channelData");
  }

  private static ObjectNode from(Person person) {
    return nameless(person).put("name", person.name());
  }

  private static ObjectNode nameless(Person person) {
    return JSON.objectNode().put("id", person.mri()).put("aadObjectId", person.id());
  }

  private static ObjectNode clientInfo(Person person) {
    var locale = Locale.forLanguageTag(person.language());
    var out = JSON.objectNode().put("type", "clientInfo").put("platform", "Web");
    out.put("locale", person.language()).put("country", locale.getCountry());
    return out.put("timezone", person.zone());
  }

  private static String eventId() {
    return "f:" + UUID.randomUUID();
  }

  /** When something happened, for posts of people. */
  Instant now() {
    return world.machine().instant();
  }
}
