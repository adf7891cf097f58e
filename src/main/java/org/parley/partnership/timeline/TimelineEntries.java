package org.parley.partnership.timeline;

import java.time.Instant;
import java.util.List;
import org.parley.organisation.PartnershipId;

/** Every entry; added, never changed. */
public interface TimelineEntries {
  void add(TimelineEntry entry);

  /**
   * What happened after {@code since} and up to {@code until}, oldest first, at most {@code most}.
   */
  List<TimelineEntry> between(PartnershipId partnership, Instant since, Instant until, int most);
}
