package org.parley.outbox.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.port.Postings.Haste;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.PostingTable;

/** Something recorded in this transaction and not yet written. */
sealed interface Draft {

  /**
   * Writes it, under the lane's lock.
   *
   * @return when it may be said at the earliest; empty: at once
   */
  Optional<Instant> write(LaneId lane, PostingTable postings);

  /** A notice with its payload sealed. */
  record NoticeDraft(UUID id, String screen, byte[] payload) implements Draft {
    @Override
    public Optional<Instant> write(LaneId lane, PostingTable postings) {
      postings.addNotice(lane, id, screen, payload);
      return Optional.empty();
    }
  }

  /** One more revision of a card. */
  record CardDraft(String screen, String subject, Haste haste) implements Draft {
    @Override
    public Optional<Instant> write(LaneId lane, PostingTable postings) {
      return postings.wantCard(lane, screen, subject, haste);
    }

    boolean isAbout(CardDraft other) {
      return screen.equals(other.screen) && subject.equals(other.subject);
    }
  }
}
