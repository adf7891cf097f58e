package org.parley.outbox.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;

/** A card that shows the state a test has given its subject. */
@Alternative
@ApplicationScoped
public class PlainCard implements ScreenSource.Card {
  private final Map<String, String> states = new ConcurrentHashMap<>();

  public void becomes(String subject, String state) {
    states.put(subject, state);
  }

  @Override
  public String type() {
    return "plain-card.v1";
  }

  @Override
  public Optional<Message> show(String subject, Viewer viewer) {
    return Optional.ofNullable(states.get(subject)).map(Message::saying);
  }
}
