package org.parley.sandbox.slack.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel, or a person's direct messages with the app. Guarded by {@link SlackState}'s lock. */
public final class Room {

  /** What is kept of a room. */
  record Kept(String id, boolean botIsIn, boolean archived, List<Post> posts) {}

  private final String id;
  private final String team;
  private final String name;
  private final boolean direct;
  private final List<String> members;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private boolean botIsIn;
  private boolean archived;

  Room(String id, String team, String name, boolean direct, List<String> members) {
    this.id = id;
    this.team = team;
    this.name = name;
    this.direct = direct;
    this.members = members;
  }

  public String id() {
    return id;
  }

  public String team() {
    return team;
  }

  public String name() {
    return name;
  }

  public boolean direct() {
    return direct;
  }

  public List<String> members() {
    return members;
  }

  public boolean botIsIn() {
    return botIsIn;
  }

  public void botComes() {
    botIsIn = true;
  }

  public void botGoes() {
    botIsIn = false;
  }

  public boolean archived() {
    return archived;
  }

  public void archive() {
    archived = true;
  }

  /** Adds a post, or puts it in the place of the one with the same ts. */
  public void put(Post post) {
    posts.put(post.ts(), post);
  }

  public void remove(String ts) {
    posts.remove(ts);
  }

  public Optional<Post> post(String ts) {
    return Optional.ofNullable(posts.get(ts));
  }

  public Collection<Post> posts() {
    return posts.values();
  }

  Kept keep() {
    return new Kept(id, botIsIn, archived, List.copyOf(posts.values()));
  }

  void restore(Kept kept) {
    botIsIn = kept.botIsIn();
    archived = kept.archived();
    kept.posts().forEach(this::put);
  }
}
