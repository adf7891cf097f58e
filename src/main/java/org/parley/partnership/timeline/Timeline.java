package org.parley.partnership.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.timeline.TimelineEntry.Told;
import org.parley.schedule.BusinessClock;

/**
 * Notes what happened at a table, for everybody there, and tells who observes it. Every capability
 * notes its own.
 */
@ApplicationScoped
public class Timeline {
  private final TimelineEntries entries;
  private final BusinessClock clock;
  private final Event<Object> events;

  Timeline(TimelineEntries entries, BusinessClock clock, Event<Object> events) {
    this.entries = entries;
    this.clock = clock;
    this.events = events;
  }

  /** Business time. */
  public Instant now() {
    return clock.now();
  }

  /** Tells every synchronous observer, in this transaction. */
  public void tell(Object event) {
    events.fire(event);
  }

  /** Somebody did something now. Only what the whole table may know. */
  public void note(Acting by, TimelineKind kind, String subject, String detail) {
    entries.add(TimelineEntry.of(by, kind, new Told(subject, detail), clock.now()));
  }

  /** Something came about now by itself: a round was compiled, an outcome stands. */
  public void note(PartnershipId at, TimelineKind kind, String subject, String detail) {
    entries.add(TimelineEntry.ofTable(at, kind, new Told(subject, detail), clock.now()));
  }

  /**
   * What happened after {@code since} and up to {@code until}, oldest first, at most {@code most}.
   */
  public List<TimelineEntry> between(
      PartnershipId partnership, Instant since, Instant until, int most) {
    return entries.between(partnership, since, until, most);
  }
}
