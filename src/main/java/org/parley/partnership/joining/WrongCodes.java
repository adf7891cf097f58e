package org.parley.partnership.joining;

import java.time.Instant;
import org.parley.organisation.Person;

/** Every wrong code of late. */
public interface WrongCodes {
  void add(WrongCode wrong);

  long by(Person.Id person, Instant since);

  long in(String workspace, Instant since);

  void forget(Instant before);
}
