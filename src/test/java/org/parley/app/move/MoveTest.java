package org.parley.app.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testing.RealPostgres;

class MoveTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path file;
  private String postgres;
  private Map<String, String> environment;

  @BeforeEach
  void twoDatabases() {
    file = folder.resolve("parley");
    var settings = new RealPostgres().start();
    postgres = settings.get("quarkus.datasource.jdbc.url");
    environment =
        Map.of(
            "QUARKUS_DATASOURCE_USERNAME", settings.get("quarkus.datasource.username"),
            "QUARKUS_DATASOURCE_PASSWORD", settings.get("quarkus.datasource.password"));
  }

  @Test
  void everyRowOfEveryTableIsTheSameInPostgresqlAndBackInAFile() throws SQLException {
    filled();
    assertThat(move(file.toString(), postgres)).as(said()).isZero();
    Path back = folder.resolve("back");
    assertThat(move(postgres, back.toString())).as(said()).isZero();

    var original = all(file.toString());
    var moved = all(postgres);
    var returned = all(back.toString());
    assertThat(original).hasSizeGreaterThan(20);
    original.forEach(
        (table, rows) -> {
          assertThat(rows.size()).as(table).isEqualTo(Rows.OF_EACH);
          assertThat(firstDifference(rows, moved.get(table))).as(table).isEmpty();
          assertThat(firstDifference(rows, returned.get(table))).as(table).isEmpty();
        });
  }

  private static String firstDifference(List<String> one, List<String> other) {
    for (int at = 0; at < one.size(); at++) {
      if (at >= other.size() || !one.get(at).equals(other.get(at))) {
        return one.get(at) + " became " + (at < other.size() ? other.get(at) : "nothing");
      }
    }
    return "";
  }

  @Test
  void whatIsNumberedByItselfGoesOnAfterTheHighestNumber() throws SQLException {
    filled();
    run(file.toString(), "update posting set seq = seq - 9223372036854770000");
    assertThat(move(file.toString(), postgres)).as(said()).isZero();
    run(
        postgres,
        "insert into posting (id, lane_id, screen, wanted_rev, delivered_rev, haste, state, attempts,"
            + " unclear) select gen_random_uuid(), lane_id, 'new', 1, 0, 'living', 'waiting', 0, false"
            + " from posting limit 1");
    try (Store store = Store.toRead(Place.of(postgres, environment));
        var rows =
            store
                .connection()
                .createStatement()
                .executeQuery(
                    "select (select seq from posting where screen = 'new')"
                        + " - (select max(seq) from posting where screen <> 'new')")) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(1);
    }
  }

  @Test
  void aPlaceThatIsNotEmptyIsLeftAsItIs() throws SQLException {
    filled();
    try (Store store = Store.toWrite(Place.of(postgres, environment))) {
      store
          .connection()
          .createStatement()
          .execute("insert into handled_request values ('k', now())");
      store.commit();
    }
    assertThat(move(file.toString(), postgres)).isEqualTo(1);
    assertThat(said()).contains("not empty").contains("handled_request");
    assertThat(all(postgres).get("person")).isEmpty();
  }

  @Test
  void whatFailsInTheMiddleMovesNothingAndSaysNothingOfTheRow() throws SQLException {
    filled();
    // H2 keeps this character, PostgreSQL does not.
    run(file.toString(), "update promise set what = 'secret' || char(0) where what = 'é5'");
    assertThat(move(file.toString(), postgres)).isEqualTo(1);
    assertThat(said()).contains("promise").contains("nothing was moved").doesNotContain("secret");
    assertThat(all(postgres)).allSatisfy((table, rows) -> assertThat(rows).isEmpty());
  }

  @Test
  void aDatabaseOfAnotherReleaseIsRefused() throws SQLException {
    filled();
    run(file.toString(), "delete from \"flyway_schema_history\" where \"version\" = '0.9'");
    assertThat(move(file.toString(), postgres)).isEqualTo(1);
    assertThat(said()).contains("not of this release");
  }

  @Test
  void aDatabaseInUseIsRefused() throws SQLException {
    filled();
    try (Store inUse = Store.toWrite(Place.of(file.toString(), environment))) {
      assertThat(inUse.count("person")).isPositive();
      assertThat(inAnotherProcess(file)).contains("stop it first");
    }
  }

  @Test
  void whatIsNotThereIsNotMade() throws IOException {
    assertThat(move(file.toString(), postgres)).isEqualTo(1);
    assertThat(said()).contains("no database");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theSourceIsNotChanged() throws SQLException, IOException {
    filled();
    byte[] before = Files.readAllBytes(folder.resolve("parley.mv.db"));
    assertThat(move(file.toString(), postgres)).as(said()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("parley.mv.db"))).isEqualTo(before);
  }

  @Test
  void wrongOptionsAreExplained() {
    assertThat(MoveProcess.run(new String[] {"--from"}, environment, out())).isEqualTo(2);
    assertThat(said()).contains("--from ./data/parley --to jdbc:postgresql");
    assertThat(move(file.toString(), folder.resolve("b").toString())).isEqualTo(1);
    assertThat(move("jdbc:mysql://x", postgres)).isEqualTo(1);
  }

  private void filled() throws SQLException {
    try (Store store = Store.toWrite(Place.of(file.toString(), environment))) {
      Rows.fill(store);
    }
  }

  private Map<String, List<String>> all(String place) throws SQLException {
    try (Store store = Store.toRead(Place.of(place, environment))) {
      return Rows.in(store);
    }
  }

  private void run(String place, String sql) throws SQLException {
    try (Store store = Store.toWrite(Place.of(place, environment));
        Statement statement = store.connection().createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
      store.commit();
    }
  }

  private int move(String from, String to) {
    return MoveProcess.run(new String[] {"--from", from, "--to", to}, environment, out());
  }

  /** H2 lets one process open a file as often as it likes. */
  private String inAnotherProcess(Path from) {
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  OtherProcess.class.getName(),
                  from.toString(),
                  postgres)
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Moves without the environment's help. */
  public static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String... places) {
      MoveProcess.run(new String[] {"--from", places[0], "--to", places[1]}, Map.of(), System.out);
    }
  }

  private PrintStream out() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
