package org.parley.partnership.timeline;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What happened, kept in memory, at a time that moves when a test says so. */
public final class TimelineInMemory {
  private final List<TimelineEntry> entries = new ArrayList<>();
  private final List<Object> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  public final Timeline timeline = new Timeline(new Entries(), () -> now, new Told());

  public Instant now() {
    return now;
  }

  public void later(Duration by) {
    now = now.plus(by);
  }

  /** The kinds of what was noted, oldest first. */
  public List<TimelineKind> noted() {
    return entries.stream().map(TimelineEntry::kind).toList();
  }

  /** The newest entry. */
  public TimelineEntry newest() {
    return entries.get(entries.size() - 1);
  }

  /** Every event of a kind. */
  public <E> List<E> told(Class<E> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private final class Entries implements TimelineEntries {
    @Override
    public void add(TimelineEntry entry) {
      entries.add(entry);
    }

    @Override
    public List<TimelineEntry> between(
        org.parley.organisation.PartnershipId partnership, Instant since, Instant until, int most) {
      return entries.stream()
          .filter(it -> it.partnership().equals(partnership))
          .filter(it -> it.at().isAfter(since) && !it.at().isAfter(until))
          .limit(most)
          .toList();
    }
  }

  /** Keeps what is fired; nobody observes. */
  private final class Told implements Event<Object> {
    @Override
    public void fire(Object event) {
      told.add(event);
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException("events are observed in their transaction");
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
      throw new UnsupportedOperationException("events are observed in their transaction");
    }

    @Override
    public Event<Object> select(Annotation... qualifiers) {
      throw new UnsupportedOperationException("events have no qualifiers");
    }

    @Override
    public <U> Event<U> select(Class<U> type, Annotation... qualifiers) {
      throw new UnsupportedOperationException("events have no qualifiers");
    }

    @Override
    public <U> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
      throw new UnsupportedOperationException("events have no qualifiers");
    }
  }
}
