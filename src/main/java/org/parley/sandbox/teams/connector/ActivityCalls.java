package org.parley.sandbox.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.List;
import org.parley.sandbox.teams.check.ActivityCheck;
import org.parley.sandbox.teams.check.Finding;
import org.parley.sandbox.teams.tenant.Chronicle;
import org.parley.sandbox.teams.tenant.Post;
import org.parley.sandbox.teams.tenant.Posts;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.World;

/** Posting, changing and deleting messages of the bot. */
final class ActivityCalls {

  /** A message for one person disappears after this time. */
  static final Duration TARGETED_LIFE = Duration.ofHours(24);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TenantState state;
  private final World world;
  private final Gate gate;
  private final FindingLog log;
  private final Chronicle chronicle;

  ActivityCalls(TenantState state, World world, Gate gate, FindingLog log) {
    this.state = state;
    this.world = world;
    this.gate = gate;
    this.log = log;
    this.chronicle = new Chronicle(world, state.tenant());
  }

  /** {@code POST …/activities}. */
  Answer post(Asked asked) {
    var place = gate.enter(asked, RateWindows.Budget.SEND);
    return posted(asked, place, place.thread());
  }

  /**
   * {@code POST …/activities/{activity}}. In a channel it joins the thread of that message; an id
   * that nobody knows makes it a plain post, as the platform does for the ids of invokes.
   */
  Answer reply(Asked asked) {
    var place = gate.enter(asked, RateWindows.Budget.SEND);
    var thread =
        place.room().isChannel()
            ? state
                .posts()
                .find(place.room(), asked.path().getOrDefault("activity", ""))
                .filter(p -> !p.isTargeted())
                .map(Post::thread)
                .orElse(place.thread())
            : "";
    return posted(asked, place, thread);
  }

  /** {@code PUT …/activities/{activity}}. */
  Answer change(Asked asked) {
    var place = gate.enter(asked, RateWindows.Budget.SEND);
    var activity = accepted(asked);
    var standing = own(asked, place.room());
    if (standing.isTargeted() && activity.path("recipient").has("id")) {
      throw Refusal.badArgument("Recipient is not allowed when a targeted message is changed.");
    }
    var card = cardOf(activity);
    var changed =
        state
            .posts()
            .change(standing, p -> p.changedTo(textOf(activity), card))
            .orElseThrow(Refusal::activityNotFound);
    chronicle.delivered(changed, Delivery.Kind.EDIT, activity);
    return id(200, changed);
  }

  /** {@code DELETE …/activities/{activity}}. */
  Answer delete(Asked asked) {
    var place = gate.enter(asked, RateWindows.Budget.SEND);
    var post = own(asked, place.room());
    state.posts().remove(post);
    chronicle.delivered(post, Delivery.Kind.DELETE, NullNode.instance);
    return Answer.empty(200);
  }

  /** Checks and keeps a message that opens a conversation. */
  Post first(JsonNode activity, Room room) {
    check(activity);
    return keep(Posts.Draft.open(room, Post.BOT, textOf(activity), cardOf(activity)), activity);
  }

  private Answer posted(Asked asked, Gate.Place place, String thread) {
    var activity = accepted(asked);
    if (!thread.isEmpty() && state.posts().find(place.room(), thread).isEmpty()) {
      throw Refusal.conversationNotFound();
    }
    var draft =
        Posts.Draft.open(place.room(), Post.BOT, textOf(activity), cardOf(activity))
            .inThread(thread);
    return id(201, keep(isTargeted(asked) ? targeted(draft, activity) : draft, activity));
  }

  private Posts.Draft targeted(Posts.Draft draft, JsonNode activity) {
    if (draft.room().isPersonal()) {
      throw Refusal.badArgument("Targeted messages are for channels and group chats.");
    }
    var person =
        state
            .tenant()
            .person(activity.path("recipient").path("id").asText())
            .filter(p -> draft.room().has(p.id()))
            .orElseThrow(() -> Refusal.badArgument("A targeted message needs its recipient."));
    return draft.onlyFor(person.id());
  }

  private Post keep(Posts.Draft draft, JsonNode activity) {
    var post = state.posts().add(draft, world.machine().instant());
    var kind = post.isTargeted() ? Delivery.Kind.EPHEMERAL : Delivery.Kind.POST;
    chronicle.delivered(post, kind, activity);
    return post;
  }

  private Post own(Asked asked, Room room) {
    var post =
        state
            .posts()
            .find(room, asked.path().getOrDefault("activity", ""))
            .filter(p -> p.isTargeted() == isTargeted(asked))
            .filter(p -> !p.isTargeted() || isFresh(p))
            .orElseThrow(Refusal::activityNotFound);
    if (!post.isByBot()) {
      throw Refusal.notEnoughPermissions();
    }
    return post;
  }

  private boolean isFresh(Post post) {
    return world.machine().instant().isBefore(post.at().plus(TARGETED_LIFE));
  }

  private JsonNode accepted(Asked asked) {
    var body = asked.text();
    if (ActivityCheck.isTooBig(body)) {
      throw Refusal.tooBig();
    }
    var activity = parse(body);
    check(activity);
    return activity;
  }

  private void check(JsonNode activity) {
    var findings = ActivityCheck.of(activity);
    log.add("message", findings);
    var refused = findings.stream().filter(Finding::isRefused).toList();
    if (!refused.isEmpty()) {
      chronicle.tell("Teams refused a message of Parley (" + refused.get(0) + ")");
      throw Refusal.badSyntax(refused.get(0).toString());
    }
  }

  static JsonNode parse(String body) {
    try {
      var node = JSON.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw Refusal.badSyntax("The body is not JSON.");
    }
    throw Refusal.badSyntax("The body is not a JSON object.");
  }

  private static JsonNode cardOf(JsonNode activity) {
    var card = ActivityCheck.cardOf(activity);
    return card.isMissingNode() ? NullNode.instance : card;
  }

  private static String textOf(JsonNode activity) {
    var parts = List.of(activity.path("text").asText(""), activity.path("summary").asText(""));
    return parts.stream().filter(p -> !p.isBlank()).findFirst().orElse("");
  }

  private static boolean isTargeted(Asked asked) {
    return asked.query().getOrDefault("isTargetedActivity", "").equals("true");
  }

  private static Answer id(int status, Post post) {
    return Answer.json(
        status, JsonNodeFactory.instance.objectNode().put("id", post.id()).toString());
  }
}
