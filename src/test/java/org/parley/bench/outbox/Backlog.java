package org.parley.bench.outbox;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.parley.bench.Database;
import org.parley.running.Seat;

/** Posts that wait in many lanes, written as Parley writes them, and what became of them. */
final class Backlog implements AutoCloseable {
  private static final int LANES = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SAID =
      "{\"partnership\":\"Clean Harbour\",\"organisation\":\"Fishers Union\",\"person\":\"Fay\","
          + "\"what\":\"We count the nets on the beach, number %d\",\"due\":\"2027-01-15\"}";

  private final Connection connection;
  private final Aead vault;
  private final List<UUID> lanes = new ArrayList<>();

  Backlog(Map<String, String> environment) throws SQLException {
    this.vault = vault(environment.get("PARLEY_ENCRYPTION_KEY"));
    this.connection = Database.connect(environment);
    connection.setAutoCommit(false);
    for (int n = 0; n < LANES; n++) {
      lanes.add(UUID.randomUUID());
      execute(
          "insert into lane(id, platform, workspace, kind, place, state, epoch, reached, pace)"
              + " values (?, 'slack', ?, 'CHANNEL', ?, 'open', 0, false, '')",
          lanes.get(n),
          Seat.ANA.workspace(),
          "C0BENCH%03d".formatted(n));
    }
    connection.commit();
  }

  private static Aead vault(String keys) {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Lets so many posts wait, until all are done; how many a second, from the first to the last. */
  double perSecond(int posts) throws SQLException {
    Instant begun = Instant.now();
    write(posts);
    Awaitility.await("all is said")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> waiting() == 0);
    try (var statement =
        connection.prepareStatement(
            "select count(*), min(settled_at), max(settled_at) from posting"
                + " where state = 'done' and settled_at >= ?")) {
      statement.setObject(1, begun.atOffset(java.time.ZoneOffset.UTC));
      try (var rows = statement.executeQuery()) {
        rows.next();
        if (rows.getInt(1) != posts) {
          throw new AssertionError(rows.getInt(1) + " of " + posts + " posts were done");
        }
        var first = rows.getObject(2, OffsetDateTime.class);
        var last = rows.getObject(3, OffsetDateTime.class);
        return (posts - 1) / (Duration.between(first, last).toNanos() / 1e9);
      }
    } finally {
      connection.commit();
    }
  }

  /** In one transaction, the lanes' tasks last: nothing is taken before all is there. */
  private void write(int posts) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into posting(id, lane_id, screen, payload, wanted_rev, delivered_rev, haste,"
                + " state, attempts, unclear) values (?, ?, 'promise-made.v1', ?, 1, 0, 'living',"
                + " 'waiting', 0, false)")) {
      for (int n = 0; n < posts; n++) {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setObject(2, lanes.get(n % LANES));
        insert.setBytes(3, sealed(SAID.formatted(n), id));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    for (UUID lane : lanes) {
      execute(
          "insert into lane_tasks(task_name, task_instance, execution_time, due, picked, version)"
              + " values ('drain', ?, current_timestamp, current_timestamp, false, 1)",
          lane.toString());
    }
    connection.commit();
  }

  private byte[] sealed(String said, UUID posting) {
    try {
      return vault.encrypt(
          said.getBytes(StandardCharsets.UTF_8),
          ("posting/" + posting).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private int waiting() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from lane_tasks")) {
      rows.next();
      return rows.getInt(1);
    } finally {
      connection.commit();
    }
  }

  private void execute(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
