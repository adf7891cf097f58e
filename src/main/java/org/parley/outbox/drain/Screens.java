package org.parley.outbox.drain;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.outbox.lane.Posting;
import org.parley.outbox.recording.Payloads;

/** The screens that rooms have registered, by their stored types. */
@ApplicationScoped
public class Screens {
  private final Map<String, ScreenSource> byType = new HashMap<>();
  private final Payloads payloads;

  /**
   * @throws IllegalStateException when two screens have one type
   */
  @Inject
  public Screens(@All List<ScreenSource> sources, Payloads payloads) {
    this.payloads = payloads;
    for (ScreenSource source : sources) {
      if (byType.put(source.type(), source) != null) {
        throw new IllegalStateException("two screens are of type " + source.type());
      }
    }
  }

  void checkAtStart(@Observes StartupEvent event) {
    // Being made is the check.
  }

  /**
   * Shows a posting.
   *
   * @throws IllegalStateException for a type that this release does not know, and whatever the
   *     screen throws
   */
  Optional<Message> show(Posting posting, Viewer viewer) {
    ScreenSource source = byType.get(posting.screen());
    if (source instanceof ScreenSource.Card card && posting.subject().isPresent()) {
      return card.show(posting.subject().get(), viewer);
    }
    if (source instanceof ScreenSource.Notice<?> notice && posting.payload().isPresent()) {
      return show(notice, posting, viewer);
    }
    throw new IllegalStateException("no screen of type " + posting.screen());
  }

  private <P extends Record> Optional<Message> show(
      ScreenSource.Notice<P> notice, Posting posting, Viewer viewer) {
    byte[] sealed = posting.payload().orElseThrow();
    return notice.show(payloads.open(sealed, posting.id(), notice.payload()), viewer);
  }
}
