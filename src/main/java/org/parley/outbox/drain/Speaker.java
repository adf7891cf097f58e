package org.parley.outbox.drain;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.fault.Faults;
import org.parley.outbox.lane.Posting;

/** Shows a posting and hands it to its platform. */
@ApplicationScoped
public class Speaker {
  private static final Logger LOG = Logger.getLogger(Speaker.class);

  // It may be configured at the next start; nothing is lost until then.
  private static final Duration PLATFORM_IS_OFF = Duration.ofMinutes(5);

  private final Screens screens;
  private final People people;
  private final Map<Platform, Messenger> messengers = new EnumMap<>(Platform.class);

  @Inject
  public Speaker(Screens screens, People people, @All List<Messenger> messengers) {
    this.screens = screens;
    this.people = people;
    for (Messenger messenger : messengers) {
      if (this.messengers.put(messenger.platform(), messenger) != null) {
        throw new IllegalStateException("two messengers speak " + messenger.platform());
      }
    }
  }

  /** A message as one viewer sees it. */
  record Shown(Viewer viewer, Message message) {}

  /**
   * Shows a posting in a transaction that is always rolled back, so a screen changes nothing.
   *
   * @return empty: not worth saying any more
   */
  Optional<Shown> show(Destination destination, Posting posting) {
    QuarkusTransaction.begin();
    try {
      Viewer viewer = people.viewer(destination);
      return screens.show(posting, viewer).map(message -> new Shown(viewer, message));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Says it: one call to the platform, outside any transaction. Never throws. */
  Delivery say(Shown shown, Posting posting) {
    Messenger messenger = messengers.get(shown.viewer().destination().platform());
    if (messenger == null) {
      return new Delivery.TooFast(PLATFORM_IS_OFF, Delivery.Scope.CHANNEL);
    }
    try {
      return posting.messageId().isPresent()
          ? messenger.edit(shown.viewer(), posting.messageId().get(), shown.message())
          : messenger.post(shown.viewer(), shown.message());
    } catch (RuntimeException failure) {
      LOG.errorf(
          Faults.withoutWords(failure),
          "A messenger threw instead of answering (screen %s)",
          posting.screen());
      return new Delivery.Failed("messenger_" + failure.getClass().getSimpleName());
    }
  }
}
