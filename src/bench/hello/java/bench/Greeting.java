package bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One table, so that the database's extensions have something to do at start. */
@Entity
public class Greeting {
  @Id long id;
  String words;
}
