package org.parley.bench.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.bench.Database;

/**
 * The least that a database must do for work that is done outside of it: a hundred jobs are leased
 * in one transaction, and each is marked done in one of its own. Plain JDBC, no lanes, no order, no
 * work.
 */
final class RawJobs implements AutoCloseable {
  private static final int LEASE = 100;
  private static final int THREADS = 10;
  private static final int PAYLOAD = 400;

  private final List<Connection> connections = new ArrayList<>();

  RawJobs(Database database, Map<String, String> environment) throws SQLException {
    for (int i = 0; i < THREADS; i++) {
      connections.add(Database.connect(environment));
    }
    try (var statement = connections.get(0).createStatement()) {
      statement.execute(
          "create table job(id int primary key, state varchar(20) not null, leased_by int, payload "
              + (database == Database.H2 ? "varbinary(1000)" : "bytea")
              + ", settled_at timestamp with time zone)");
      statement.execute("create index job_state on job(state, id)");
    }
  }

  /** Does so many jobs; how many a second. */
  double perSecond(int jobs) throws SQLException {
    fill(jobs);
    var next = new AtomicInteger();
    List<Callable<Void>> workers = new ArrayList<>();
    for (int worker = 0; worker < THREADS; worker++) {
      var connection = connections.get(worker);
      int number = worker;
      workers.add(
          () -> {
            connection.setAutoCommit(false);
            for (int from = next.getAndAdd(LEASE); from < jobs; from = next.getAndAdd(LEASE)) {
              work(connection, number, from);
            }
            connection.setAutoCommit(true);
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      long begun = System.nanoTime();
      for (var done : threads.invokeAll(workers)) {
        done.get();
      }
      return jobs / ((System.nanoTime() - begun) / 1e9);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void work(Connection connection, int worker, int from) throws SQLException {
    try (var lease =
            connection.prepareStatement(
                "update job set state = 'leased', leased_by = ?"
                    + " where id >= ? and id < ? and state = 'waiting'");
        var done =
            connection.prepareStatement(
                "update job set state = 'done', payload = null, settled_at = current_timestamp"
                    + " where id = ? and leased_by = ?")) {
      lease.setInt(1, worker);
      lease.setInt(2, from);
      lease.setInt(3, from + LEASE);
      int leased = lease.executeUpdate();
      connection.commit();
      for (int id = from; id < from + leased; id++) {
        done.setInt(1, id);
        done.setInt(2, worker);
        if (done.executeUpdate() != 1) {
          throw new AssertionError("job " + id + " was not this worker's");
        }
        connection.commit();
      }
    }
  }

  private void fill(int jobs) throws SQLException {
    var connection = connections.get(0);
    try (var statement = connection.createStatement()) {
      statement.execute("truncate table job");
    }
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement(
            "insert into job(id, state, payload) values (?, 'waiting', ?)")) {
      for (int id = 0; id < jobs; id++) {
        insert.setInt(1, id);
        insert.setBytes(2, new byte[PAYLOAD]);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
