package org.parley.sandbox.teams.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as it stands.
 *
 * @param thread id of the first message of its thread; its own id when it opens one
 * @param author object id of a person, or {@link #BOT}
 * @param card the Adaptive Card everybody sees; a JSON null where there is none
 * @param audience the only person who sees it; empty when everybody in the room does
 * @param views cards that replaced {@code card} for one person, by object id
 * @param earlier cards that stood here before: somebody may still press one of their buttons
 */
public record Post(
    String id,
    String room,
    String thread,
    String author,
    String text,
    JsonNode card,
    Instant at,
    String audience,
    boolean edited,
    Map<String, JsonNode> views,
    List<JsonNode> earlier) {

  public static final String BOT = "bot";

  private static final int EARLIER_KEPT = 5;

  public boolean isTargeted() {
    return !audience.isEmpty();
  }

  public boolean isByBot() {
    return author.equals(BOT);
  }

  public boolean isSeenBy(String person) {
    return audience.isEmpty() || audience.equals(person);
  }

  /** The card in front of this person. */
  public JsonNode cardFor(String person) {
    return views.getOrDefault(person, card);
  }

  /** The same message with new content for everybody; views of single people end. */
  public Post changedTo(String newText, JsonNode newCard) {
    return new Post(
        id, room, thread, author, newText, newCard, at, audience, true, Map.of(), outdated());
  }

  /** The same message with another card for one person. */
  public Post shownTo(String person, JsonNode view) {
    var all = new HashMap<>(views);
    all.put(person, view);
    return new Post(
        id,
        room,
        thread,
        author,
        text,
        card,
        at,
        audience,
        edited,
        Map.copyOf(all),
        outdatedFor(person));
  }

  private List<JsonNode> outdated() {
    var cards = new ArrayList<>(earlier);
    cards.add(card);
    cards.addAll(views.values());
    return newest(cards);
  }

  private List<JsonNode> outdatedFor(String person) {
    var cards = new ArrayList<>(earlier);
    cards.add(cardFor(person));
    return newest(cards);
  }

  private static List<JsonNode> newest(List<JsonNode> cards) {
    return List.copyOf(cards.subList(Math.max(0, cards.size() - EARLIER_KEPT), cards.size()));
  }
}
