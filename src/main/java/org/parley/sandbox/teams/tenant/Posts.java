package org.parley.sandbox.teams.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All messages, oldest first. Message ids are milliseconds, each later than the one before. */
public final class Posts {

  private final TreeMap<Long, Post> byId = new TreeMap<>();
  private long last;

  /** What a new message says; the store gives it its id. */
  public record Draft(
      Room room, String thread, String author, String text, JsonNode card, String audience) {

    /** For everybody in the room. */
    public static Draft open(Room room, String author, String text, JsonNode card) {
      return new Draft(room, "", author, text, card, "");
    }

    public Draft inThread(String root) {
      return new Draft(room, root, author, text, card, audience);
    }

    public Draft onlyFor(String person) {
      return new Draft(room, thread, author, text, card, person);
    }
  }

  /** An id for something that is sent like a message but stands in no room. */
  public synchronized String nextId(Instant at) {
    last = Math.max(last + 1, at.toEpochMilli());
    return Long.toString(last);
  }

  public synchronized Post add(Draft draft, Instant at) {
    var id = nextId(at);
    var thread = draft.thread().isEmpty() ? id : draft.thread();
    var post =
        new Post(
            id,
            draft.room().id(),
            thread,
            draft.author(),
            draft.text(),
            draft.card(),
            at.truncatedTo(ChronoUnit.MILLIS),
            draft.audience(),
            false,
            Map.of(),
            List.of());
    byId.put(last, post);
    return post;
  }

  public synchronized Optional<Post> find(Room room, String id) {
    return key(id).map(byId::get).filter(p -> p.room().equals(room.id()));
  }

  /** Changes a message that is still there. */
  public synchronized Optional<Post> change(Post post, UnaryOperator<Post> how) {
    return key(post.id())
        .map(k -> byId.computeIfPresent(k, (same, standing) -> how.apply(standing)));
  }

  public synchronized void remove(Post post) {
    key(post.id()).ifPresent(byId::remove);
  }

  public synchronized List<Post> in(Room room) {
    return byId.values().stream().filter(p -> p.room().equals(room.id())).toList();
  }

  synchronized List<Post> all() {
    return List.copyOf(byId.values());
  }

  synchronized void replaceAll(List<Post> posts) {
    byId.clear();
    for (var post : posts) {
      byId.put(Long.parseLong(post.id()), post);
    }
    last = byId.isEmpty() ? last : Math.max(last, byId.lastKey());
  }

  private static Optional<Long> key(String id) {
    try {
      return Optional.of(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
