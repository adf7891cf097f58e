package org.parley.outbox.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/** A platform of its own that writes down what it is told, and answers as a test has arranged. */
@Alternative
@ApplicationScoped
public class RecordingMessenger implements Messenger {

  /** One call. {@code messageId} is empty for a post. */
  public record Call(Destination place, String text, String messageId, long nanos) {
    public boolean isEdit() {
      return !messageId.isEmpty();
    }
  }

  private final Map<Destination, List<Call>> calls = new ConcurrentHashMap<>();
  private final Map<Destination, Queue<Delivery>> arranged = new ConcurrentHashMap<>();
  private final Map<Destination, List<String>> ids = new ConcurrentHashMap<>();
  private final Map<Destination, Runnable> meanwhile = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Delivery post(Viewer viewer, Message message) {
    return record(viewer.destination(), "", message);
  }

  @Override
  public Delivery edit(Viewer viewer, String messageId, Message message) {
    return record(viewer.destination(), messageId, message);
  }

  private Delivery record(Destination place, String messageId, Message message) {
    grows(place).add(new Call(place, text(message), messageId, System.nanoTime()));
    meanwhile.getOrDefault(place, () -> {}).run();
    Delivery next = arranged.getOrDefault(place, new ConcurrentLinkedQueue<>()).poll();
    if (next != null) {
      return next;
    }
    String id = messageId.isEmpty() ? "m" + numbers.incrementAndGet() : messageId;
    ids(place).add(id);
    return new Delivery.Delivered(id);
  }

  private static String text(Message message) {
    return ((Span.Plain) message.summary().spans().get(0)).text();
  }

  /** Done during each call to this place, as if the platform took its time. */
  public void meanwhile(Destination place, Runnable happens) {
    meanwhile.put(place, happens);
  }

  /** The next calls to this place are answered so, in order. */
  public void answers(Destination place, Delivery... outcomes) {
    arranged.computeIfAbsent(place, any -> new ConcurrentLinkedQueue<>()).addAll(List.of(outcomes));
  }

  /** What was called so far. */
  public List<Call> calls(Destination place) {
    return List.copyOf(grows(place));
  }

  private List<Call> grows(Destination place) {
    return calls.computeIfAbsent(place, any -> Collections.synchronizedList(new ArrayList<>()));
  }

  /** The messages that were said there, by their ids, in order. */
  public List<String> ids(Destination place) {
    return ids.computeIfAbsent(place, any -> Collections.synchronizedList(new ArrayList<>()));
  }

  public List<String> texts(Destination place) {
    return calls(place).stream().map(Call::text).toList();
  }
}
