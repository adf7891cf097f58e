package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Viewer;

/** Everything the outside world was told, in order, and what stands there now. */
@ApplicationScoped
public class Heard {
  private final AtomicInteger ids = new AtomicInteger();
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final Map<String, Said> standing = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> edits = new ConcurrentHashMap<>();

  private record Said(Destination where, String text) {}

  /** One post or edit, with everything that it carries: what buttons do too. */
  public record Told(Destination where, String whole) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();

  /** All that was ever told to any place. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  private final Map<Destination, Queue<Delivery>> arranged = new ConcurrentHashMap<>();

  /**
   * The next posts to this place are answered so, in order; then it takes what it is told again.
   */
  public void answers(Destination place, Delivery... outcomes) {
    arranged.computeIfAbsent(place, any -> new ConcurrentLinkedQueue<>()).addAll(List.of(outcomes));
  }

  Delivery post(Viewer viewer, Message message) {
    var outcome = arranged.getOrDefault(viewer.destination(), new ConcurrentLinkedQueue<>()).poll();
    return outcome == null ? stands(viewer, message) : outcome;
  }

  private Delivery stands(Viewer viewer, Message message) {
    var id = "m" + ids.incrementAndGet();
    told.add(new Told(viewer.destination(), message.toString()));
    standing.put(id, new Said(viewer.destination(), Shown.of(message)));
    posted.add(id);
    return new Delivery.Delivered(id);
  }

  Delivery edit(Viewer viewer, String id, Message message) {
    told.add(new Told(viewer.destination(), message.toString()));
    standing.put(id, new Said(viewer.destination(), Shown.of(message)));
    edits.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet();
    return new Delivery.Delivered(id);
  }

  /** What stands in a place now, the oldest first. */
  public List<String> in(Destination place) {
    return posted.stream()
        .map(standing::get)
        .filter(it -> it.where().equals(place))
        .map(Said::text)
        .toList();
  }

  /** As {@link #in}, only what says this. */
  public List<String> in(Destination place, String words) {
    return in(place).stream().filter(it -> it.contains(words)).toList();
  }

  /** How often the messages in a place were edited. */
  public int editsIn(Destination place) {
    return standing.entrySet().stream()
        .filter(it -> it.getValue().where().equals(place))
        .mapToInt(it -> edits.getOrDefault(it.getKey(), new AtomicInteger()).get())
        .sum();
  }
}
