package org.parley.outbox.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.port.Postings.Haste;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.News;

/** Something recorded in this transaction and not yet written. */
sealed interface Draft {

  /**
   * Writes it, under the lane's lock.
   *
   * @return when the lane is to be drained for it at the earliest; empty: it need not be
   */
  Optional<Instant> write(LaneId lane, Drafts.Desk desk, Instant now);

  /** A notice with its payload sealed. */
  record NoticeDraft(UUID id, String screen, byte[] payload) implements Draft {
    @Override
    public Optional<Instant> write(LaneId lane, Drafts.Desk desk, Instant now) {
      desk.postings().addNotice(lane, id, screen, payload);
      return Optional.of(now);
    }
  }

  /** One more revision of a card. */
  record CardDraft(String screen, String subject, Haste haste) implements Draft {
    @Override
    public Optional<Instant> write(LaneId lane, Drafts.Desk desk, Instant now) {
      return Optional.of(
          desk.postings()
              .wantCard(lane, screen, subject, haste)
              .filter(later -> later.isAfter(now))
              .orElse(now));
    }

    boolean isAbout(CardDraft other) {
      return screen.equals(other.screen) && subject.equals(other.subject);
    }
  }

  /** The news of a lane were told in this transaction; refused if another one told them. */
  record ToldDraft(News news) implements Draft {
    @Override
    public Optional<Instant> write(LaneId lane, Drafts.Desk desk, Instant now) {
      if (!desk.lanes().told(lane, news)) {
        throw new IllegalStateException("these news were told already");
      }
      return Optional.empty();
    }
  }
}
