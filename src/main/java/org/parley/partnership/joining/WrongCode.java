package org.parley.partnership.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.parley.organisation.Person;

/** Somebody tried a code that opened nothing. The code itself is not kept. */
@Entity
@Table(name = "wrong_code")
@SuppressWarnings("NullAway.Init")
public class WrongCode {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  private String workspace;

  @Column(name = "tried_at")
  private Instant at;

  protected WrongCode() {}

  static WrongCode tried(Person.Id person, String workspace, Instant at) {
    var wrong = new WrongCode();
    wrong.id = UUID.randomUUID();
    wrong.person = person.value();
    wrong.workspace = workspace;
    wrong.at = at;
    return wrong;
  }
}
