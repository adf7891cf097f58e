package org.parley.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.role.Role;

/** Says for whom a person acts at a table. */
@ApplicationScoped
public class TakeHat {
  private final Hats hats;
  private final Organisations organisations;
  private final WhoActs whoActs;

  TakeHat(Hats hats, Organisations organisations, WhoActs whoActs) {
    this.hats = hats;
    this.organisations = organisations;
    this.whoActs = whoActs;
  }

  /** Facilitates. Idempotent. */
  public Acting facilitating(PartnershipId partnership, Person.Id person, Instant at) {
    return wearing(
        ofPerson(partnership, person).stream()
            .filter(hat -> hat.role() == Role.FACILITATOR)
            .findFirst()
            .orElseGet(() -> added(Hat.ofFacilitator(partnership, person, at))));
  }

  /** Founds an organisation at this table; its founder speaks for it until it names another. */
  public Acting founding(PartnershipId partnership, Person.Id person, String name, Instant at) {
    var organisation = Organisation.founded(name, at);
    organisations.add(organisation);
    return acting(partnership, person, organisation.id(), at);
  }

  /** Acts for an organisation. The first to do so speaks for it. Idempotent. */
  public Acting acting(
      PartnershipId partnership, Person.Id person, Organisation.Id organisation, Instant at) {
    var already = of(ofPerson(partnership, person), organisation);
    if (already.isPresent()) {
      return wearing(already.get());
    }
    var firstOfAll = of(hats.at(partnership), organisation).isEmpty();
    var role = firstOfAll ? Role.VOICE : Role.MEMBER;
    return wearing(added(Hat.of(partnership, person, organisation, role, at)));
  }

  private Acting wearing(Hat hat) {
    return whoActs.wearing(hat);
  }

  private Hat added(Hat hat) {
    hats.add(hat);
    return hat;
  }

  private List<Hat> ofPerson(PartnershipId partnership, Person.Id person) {
    return hats.at(partnership).stream().filter(hat -> hat.person().equals(person)).toList();
  }

  private static Optional<Hat> of(List<Hat> some, Organisation.Id organisation) {
    return some.stream()
        .filter(hat -> hat.organisation().filter(organisation::equals).isPresent())
        .findFirst();
  }
}
