package org.parley.partnership.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.parley.partnership.PartnershipEvent.PartnerLeft;

/** Nobody is owed a promise by who is not there: the others decide who promises it anew. */
@ApplicationScoped
class LetGoPromises {
  private final Promises promises;

  LetGoPromises(Promises promises) {
    this.promises = promises;
  }

  void after(@Observes PartnerLeft event) {
    var gone = event.voice().theOrganisation();
    promises.open(event.partnership()).stream()
        .filter(it -> it.organisation().equals(gone))
        .forEach(Promise::letGo);
  }
}
