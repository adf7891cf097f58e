package org.parley.outbox.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.LaneNudge;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.lane.News;
import org.parley.outbox.lane.PostingTable;
import org.parley.outbox.recording.Draft.CardDraft;
import org.parley.outbox.recording.Draft.NoticeDraft;
import org.parley.outbox.recording.Draft.ToldDraft;
import org.parley.schedule.MachineClock;

/** Records postings in the caller's transaction. */
@ApplicationScoped
public class RecordedPostings implements Postings {
  private static final int LONGEST_SUBJECT = 200;

  private final LaneTable lanes;
  private final Payloads payloads;
  private final TransactionSynchronizationRegistry transaction;
  private final Drafts.Desk desk;

  @Inject
  public RecordedPostings(
      Desks desks, Payloads payloads, TransactionSynchronizationRegistry transaction) {
    this.desk = desks.desk();
    this.lanes = desk.lanes();
    this.payloads = payloads;
    this.transaction = transaction;
  }

  @Override
  public <P extends Record> void notice(
      Iterable<Destination> to, ScreenSource.Notice<P> screen, P payload) {
    Drafts drafts = drafts();
    String written = payloads.write(payload);
    for (Destination destination : once(to)) {
      UUID id = UUID.randomUUID();
      drafts.add(
          lanes.of(destination), new NoticeDraft(id, screen.type(), payloads.seal(written, id)));
    }
  }

  @Override
  public void card(
      Iterable<Destination> to, ScreenSource.Card screen, String subject, Haste haste) {
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("a card's subject has 1 to 200 characters");
    }
    Drafts drafts = drafts();
    for (Destination destination : once(to)) {
      drafts.add(lanes.of(destination), new CardDraft(screen.type(), subject, haste));
    }
  }

  /**
   * In the transaction in which others were told the news of a lane: they are told no more. The
   * transaction fails if somebody else told them meanwhile.
   */
  public void told(LaneId lane, News news) {
    drafts().add(lane, new ToldDraft(news));
  }

  private static Set<Destination> once(Iterable<Destination> to) {
    Set<Destination> distinct = new LinkedHashSet<>();
    to.forEach(distinct::add);
    return distinct;
  }

  private Drafts drafts() {
    if (transaction.getTransactionKey() == null) {
      throw new IllegalStateException("what must be said is recorded in a transaction");
    }
    if (transaction.getResource(Drafts.class) instanceof Drafts open) {
      return open;
    }
    // Opens the persistence context now: while a transaction completes it cannot be opened any
    // more.
    desk.flushDomain().run();
    Drafts fresh = new Drafts(desk);
    transaction.putResource(Drafts.class, fresh);
    transaction.registerInterposedSynchronization(fresh);
    return fresh;
  }

  /** Gathers what drafts are written with. */
  @ApplicationScoped
  static class Desks {
    @Inject LaneTable lanes;
    @Inject PostingTable postings;
    @Inject LaneNudge nudge;
    @Inject MachineClock clock;
    @Inject Instance<EntityManager> domain;

    Drafts.Desk desk() {
      return new Drafts.Desk(lanes, postings, nudge, clock, this::flushDomain);
    }

    private void flushDomain() {
      if (domain.isResolvable()) {
        domain.get().flush();
      }
    }
  }
}
