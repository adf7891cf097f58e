package org.parley.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.testing.Columns;

/** Every hat, kept in memory. */
final class HatsInMemory implements Hats {
  private final List<Hat> taken = new ArrayList<>();

  @Override
  public void add(Hat hat) {
    taken.add(hat);
  }

  @Override
  public Optional<Hat> with(Hat.Id id) {
    return worn(hat -> hat.id().equals(id)).stream().findFirst();
  }

  @Override
  public List<Hat> at(PartnershipId partnership) {
    return worn(hat -> hat.partnership().equals(partnership));
  }

  /** Nobody else is there. */
  @Override
  public void hold(PartnershipId partnership) {}

  @Override
  public List<Hat> of(Person.Id person) {
    return worn(hat -> hat.person().equals(person));
  }

  private List<Hat> worn(Predicate<Hat> which) {
    return taken.stream()
        .filter(hat -> Columns.of(hat, "laidDownAt") == null)
        .filter(which)
        .sorted(Comparator.comparing(Hat::takenAt))
        .toList();
  }
}
