package org.parley.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.ScreenSource;

/** Every registered screen, shown as the outbox shows it. */
@ApplicationScoped
public class Screens {
  private final List<ScreenSource> sources;
  private final People people;

  Screens(@All List<ScreenSource> sources, People people) {
    this.sources = sources;
    this.people = people;
  }

  /** A card where it stands. */
  public Optional<Message> card(String type, String subject, Destination where) {
    var card = (ScreenSource.Card) source(type);
    return EvaluationWorld.inTransaction(() -> card.show(subject, people.viewer(where)));
  }

  /** A notice in somebody's personal chat. */
  public Optional<Message> notice(String type, Map<String, String> payload, People.Profile reader) {
    return notice(type, payload, Destination.personal(reader.address()));
  }

  /** A notice where it stands; its payload as the JSON that is kept. */
  public Optional<Message> notice(String type, Map<String, String> payload, Destination where) {
    return EvaluationWorld.inTransaction(
        () -> shown((ScreenSource.Notice<?>) source(type), payload, where));
  }

  private <P extends Record> Optional<Message> shown(
      ScreenSource.Notice<P> notice, Map<String, String> payload, Destination where) {
    return notice.show(
        new ObjectMapper().convertValue(payload, notice.payload()), people.viewer(where));
  }

  private ScreenSource source(String type) {
    return sources.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
  }
}
