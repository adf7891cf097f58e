package org.parley.organisation;

import java.util.List;
import java.util.Optional;

/** Every hat; one that was laid down is found no more. */
public interface Hats {
  void add(Hat hat);

  Optional<Hat> with(Hat.Id id);

  /** All hats worn at a table, in the order they were taken; of one moment, facilitating first. */
  List<Hat> at(PartnershipId partnership);

  /**
   * Waits for whoever changes a hat that is worn at this table, and lets others wait until this
   * transaction ends. What is read of them afterwards is so until then.
   */
  void hold(PartnershipId partnership);

  /** All hats of a person, at every table, in the order they were taken. */
  List<Hat> of(Person.Id person);
}
