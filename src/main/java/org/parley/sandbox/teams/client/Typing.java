package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Post;
import org.parley.sandbox.teams.tenant.Posts;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.ActResult;

/**
 * Somebody types a line. The bot gets it in a personal chat, where it is mentioned, and as a
 * targeted message where it begins with the bot's slash command; otherwise only the people see it.
 */
final class Typing {

  private static final Pattern BOT =
      Pattern.compile("@" + Activities.BOT_NAME + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLASH = Pattern.compile("/partnership(\\s.*)?", Pattern.DOTALL);

  private final TenantState state;
  private final Activities activities;
  private final BotDoor bot;

  Typing(ClientParts parts) {
    this.state = parts.state();
    this.activities = parts.activities();
    this.bot = parts.bot();
  }

  /** A line by a person, in a thread or (empty) on its own. */
  record Line(Person person, Room room, String thread, String text) {}

  ActResult type(Line line) {
    if (!line.thread().isEmpty() && state.posts().find(line.room(), line.thread()).isEmpty()) {
      return new ActResult(0, 0, "this thread is gone");
    }
    boolean botIsIn = state.installations().isIn(line.room());
    if (line.room().isPersonal()) {
      return botIsIn ? sent(line, open(line)) : missing();
    }
    if (SLASH.matcher(line.text()).matches()) {
      return botIsIn ? targeted(line) : missing();
    }
    boolean mentioned = BOT.matcher(line.text()).find();
    if (mentioned && !botIsIn) {
      return missing();
    }
    var post = open(line);
    return mentioned ? sent(line, post) : new ActResult(0, 0, "");
  }

  private ActResult sent(Line line, Post post) {
    var scene = new Activities.Scene(line.person(), line.room(), post.thread());
    var activity = activities.message(scene, post.id()).put("textFormat", "plain");
    var entities = (ArrayNode) activity.get("entities");
    activity.put("text", withMentions(line, entities));
    if (!post.thread().equals(post.id()) && line.room().isChannel()) {
      activity.put("replyToId", post.thread());
    }
    return delivered(activity);
  }

  private ActResult targeted(Line line) {
    var draft = Posts.Draft.open(line.room(), line.person().id(), line.text(), NullNode.instance);
    var post = state.posts().add(draft.onlyFor(line.person().id()), activities.now());
    var scene = new Activities.Scene(line.person(), line.room(), "");
    var activity = activities.message(scene, post.id()).put("textFormat", "plain");
    activity.put("text", line.text());
    ((ObjectNode) activity.get("recipient")).put("isTargeted", true);
    return delivered(activity);
  }

  private ActResult delivered(ObjectNode activity) {
    var delivery = bot.send(activity).join();
    return delivery.result(delivery.isTaken() ? "" : "Parley did not take this message");
  }

  private Post open(Line line) {
    var draft = Posts.Draft.open(line.room(), line.person().id(), line.text(), NullNode.instance);
    return state.posts().add(draft.inThread(line.thread()), activities.now());
  }

  private String withMentions(Line line, ArrayNode entities) {
    var text = line.text();
    if (line.room().isPersonal()) {
      return text;
    }
    if (BOT.matcher(text).find()) {
      entities.add(activities.mentionOfBot());
      text = BOT.matcher(text).replaceAll(at(Activities.BOT_NAME));
    }
    for (var person : state.tenant().peopleIn(line.room())) {
      if (text.contains("@" + person.name())) {
        entities.add(activities.mention(person.mri(), person.name()));
        text = text.replace("@" + person.name(), "<at>" + person.name() + "</at>");
      }
    }
    return text;
  }

  private static String at(String name) {
    return Matcher.quoteReplacement("<at>" + name + "</at>");
  }

  private static ActResult missing() {
    return new ActResult(0, 0, "Parley is not here: add the app first");
  }
}
