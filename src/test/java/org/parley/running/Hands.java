package org.parley.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.parley.running.OutsideWorld.Deed;
import org.parley.running.OutsideWorld.Outcome;
import org.parley.running.OutsideWorld.Post;

/** What a person at a seat does with mouse and keyboard. */
public final class Hands {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration REPLACED = Duration.ofSeconds(2);

  private final OutsideWorld world;
  private final Seat seat;
  private final Duration patience;
  private final Set<String> pressed = new HashSet<>();

  public Hands(OutsideWorld world, Seat seat) {
    this(world, seat, PATIENCE);
  }

  /** Gives up after this long. */
  public Hands(OutsideWorld world, Seat seat, Duration patience) {
    this.world = world;
    this.seat = seat;
    this.patience = patience;
  }

  public Seat seat() {
    return seat;
  }

  /** Types a command at the desk. */
  public Outcome type(String words) {
    return type(seat.desk(), seat.typed(words));
  }

  /** Types a line in a conversation. */
  public Outcome type(String conversation, String line) {
    return act(conversation, "TYPE", "", JSON.objectNode().put("text", line));
  }

  /** An act that says everything by its kind. */
  public Outcome simply(String kind, String conversation) {
    return act(conversation, kind, "", JSON.objectNode());
  }

  /**
   * Types a command at the desk and reads what comes back, whole. Asking changes nothing, so who
   * gets no answer in time from a service that was just started asks again.
   */
  public String ask(String words) {
    var before = ids();
    var outcome = type(words);
    for (int again = 0; again < 3 && !outcome.problem().isEmpty(); again++) {
      outcome = type(words);
    }
    must(outcome);
    return until("an answer to " + words, () -> newest(before).map(Post::whole));
  }

  /** As {@link #ask}, without what the platform draws anew for each message. */
  public String reads(String words) {
    return ask(words).replaceAll("\"block_id\":\"[^\"]*\"", "");
  }

  /** Presses the newest button of this label, as soon as there is one; never the same twice. */
  public void press(String conversation, String label) {
    Deed press =
        until(
            "the button " + label,
            () ->
                newestFirst(conversation).stream()
                    .filter(post -> !pressed.contains(post.id() + label))
                    .flatMap(
                        post ->
                            button(post.body(), label).stream()
                                .map(it -> deed(conversation, "PRESS", post.id(), it)))
                    .findFirst());
    pressed.add(press.target() + label);
    must(world.act(press));
  }

  /**
   * Types a command that opens a form, and fills it in.
   *
   * @return what sends it
   */
  public Deed form(String words, Map<String, String> values) {
    closeDialogs();
    var before = ids();
    must(type(words));
    return seat.isSlack()
        ? filledDialog(values)
        : until("the form of " + words, () -> filledCard(before, values));
  }

  /** Fills in the dialog that is open, or opens now. */
  public Deed filledDialog(Map<String, String> values) {
    String id =
        until(
            "a dialog",
            () -> Optional.of(world.dialog(seat).path("id").asText()).filter(it -> !it.isEmpty()));
    return deed("", "SUBMIT", id, inputs(values));
  }

  /** Sends a form that was filled in; it must be acknowledged. */
  public void send(Deed filled) {
    must(world.act(filled));
    closeDialogs();
  }

  /**
   * Sends a form that was filled in, whatever comes of it.
   *
   * @return whether it was taken: acknowledged, and not given back with what is wrong
   */
  public boolean sends(Deed filled) {
    return world.act(filled).isAcknowledged()
        && (seat.isSlack() ? world.dialog(seat).path("problems").isEmpty() : isReplaced(filled));
  }

  // On Teams a card that was taken makes room for what came of it; one that was refused stays.
  private boolean isReplaced(Deed filled) {
    long end = System.nanoTime() + REPLACED.toNanos();
    while (System.nanoTime() < end) {
      boolean stays =
          world.posts(seat, filled.conversation()).stream()
              .filter(post -> post.id().equals(filled.target()))
              .flatMap(post -> everything(post.body()))
              .anyMatch(it -> it.path("verb").asText().equals("f"));
      if (!stays) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return false;
  }

  /** Puts away whatever dialogs are open. */
  public void closeDialogs() {
    for (JsonNode open = world.dialog(seat); open.isObject(); open = world.dialog(seat)) {
      act("", "CLOSE", open.path("id").asText(), JSON.objectNode());
    }
  }

  private Optional<Deed> filledCard(List<String> before, Map<String, String> values) {
    return newest(before)
        .flatMap(
            post ->
                everything(post.body())
                    .filter(it -> it.path("verb").asText().equals("f"))
                    .findFirst()
                    .map(
                        action -> {
                          ObjectNode pressed = action.deepCopy();
                          pressed.set("inputs", inputs(values));
                          return deed(seat.personal(), "PRESS", post.id(), pressed);
                        }));
  }

  // On Slack an answer stands in the channel, for this person alone.
  private Optional<Post> newest(List<String> before) {
    return newestFirst(seat.desk()).stream()
        .filter(post -> !before.contains(post.id()))
        .filter(post -> post.isOnlyForOne() == seat.isSlack())
        .findFirst();
  }

  private List<Post> newestFirst(String conversation) {
    var posts = new ArrayList<>(world.posts(seat, conversation));
    posts.removeIf(post -> !post.isByBot());
    Collections.reverse(posts);
    return posts;
  }

  private List<String> ids() {
    return world.posts(seat, seat.desk()).stream().map(Post::id).toList();
  }

  private static Optional<JsonNode> button(JsonNode body, String label) {
    return everything(body)
        .filter(
            it ->
                it.path("type").asText().equals("button")
                        && it.path("text").path("text").asText().equals(label)
                    || it.path("type").asText().startsWith("Action.")
                        && it.path("title").asText().equals(label))
        .findFirst();
  }

  private static Stream<JsonNode> everything(JsonNode node) {
    var within =
        node.isArray()
            ? StreamSupport.stream(node.spliterator(), false)
            : node.properties().stream()
                .filter(it -> !it.getKey().equals("fallback") && !it.getKey().equals("data"))
                .map(Map.Entry::getValue);
    return Stream.concat(Stream.of(node), within.flatMap(Hands::everything));
  }

  private static ObjectNode inputs(Map<String, String> values) {
    ObjectNode inputs = JSON.objectNode();
    values.forEach(inputs::put);
    return inputs;
  }

  private Outcome act(String conversation, String kind, String target, JsonNode detail) {
    return world.act(deed(conversation, kind, target, detail));
  }

  private Deed deed(String conversation, String kind, String target, JsonNode detail) {
    return new Deed(seat, conversation, kind, target, detail);
  }

  private static void must(Outcome outcome) {
    if (!outcome.problem().isEmpty()) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private <T> T until(String wanted, Supplier<Optional<T>> found) {
    return Awaitility.await(seat.name() + " sees " + wanted)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(30))
        .until(found::get, Optional::isPresent)
        .orElseThrow();
  }
}
