package org.parley.partnership.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.PersonForgotten;
import org.parley.partnership.timeline.TimelineEntries;
import org.parley.partnership.timeline.TimelineEntry;

@ApplicationScoped
class PanacheTimelineEntries
    implements TimelineEntries, PanacheRepositoryBase<TimelineEntry, UUID> {

  @Override
  public void add(TimelineEntry entry) {
    persist(entry);
  }

  @Override
  public List<TimelineEntry> between(
      PartnershipId partnership, Instant since, Instant until, int most) {
    return find(
            "partnership = ?1 and at > ?2 and at <= ?3 order by at, noted",
            partnership.value(),
            since,
            until)
        .page(0, most)
        .list();
  }

  void forget(@Observes PersonForgotten gone) {
    getEntityManager()
        .createNativeQuery("update timeline_entry set person_name = ?1 where person_id = ?2")
        .setParameter(1, Person.NOBODYS_NAME)
        .setParameter(2, gone.person().value())
        .executeUpdate();
  }
}
