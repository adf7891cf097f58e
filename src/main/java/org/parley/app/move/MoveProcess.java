package org.parley.app.move;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * {@code move --from ./data/parley --to jdbc:postgresql://host/parley}, or the other way. User and
 * password of PostgreSQL come from {@code QUARKUS_DATASOURCE_USERNAME} and {@code
 * QUARKUS_DATASOURCE_PASSWORD}. Ends with 0 when everything was moved, 1 when nothing was, 2 for
 * wrong options.
 */
public final class MoveProcess {
  private static final String USAGE =
      "Options: --from ./data/parley --to jdbc:postgresql://host/parley (or the other way)."
          + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD are PostgreSQL's.";

  private MoveProcess() {}

  /** Moves, and says what was moved. */
  public static int run(String[] args, Map<String, String> environment, PrintStream out) {
    if (args.length != 4 || !args[0].equals("--from") || !args[2].equals("--to")) {
      out.println(USAGE);
      return 2;
    }
    try {
      Place from = Place.of(args[1], environment);
      Place to = Place.of(args[3], environment);
      if (from.kind() == to.kind()) {
        throw new MoveRefused("One place is a file of H2, the other a PostgreSQL.");
      }
      say(move(from, to), out);
      return 0;
    } catch (MoveRefused refused) {
      out.println(refused.getMessage());
      return 1;
    } catch (SQLException failure) {
      out.println("A database could not be closed (SQL state " + failure.getSQLState() + ").");
      return 1;
    }
  }

  private static Map<String, Long> move(Place from, Place to) throws SQLException {
    try (Store reading = Store.toRead(from);
        Store writing = Store.toWrite(to)) {
      return new Move(reading, writing).run();
    }
  }

  private static void say(Map<String, Long> moved, PrintStream out) {
    moved.forEach((table, rows) -> out.printf("%10d  %s%n", rows, table));
    long all = moved.values().stream().mapToLong(Long::longValue).sum();
    for (String line :
        List.of(
            "Moved: %d rows of %d tables, counted on both sides.".formatted(all, moved.size()),
            "Give the new Parley the same key: the content of parley.key as PARLEY_ENCRYPTION_KEY,"
                + " or the reverse.")) {
      out.println(line);
    }
  }
}
