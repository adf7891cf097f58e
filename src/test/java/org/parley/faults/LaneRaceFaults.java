package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.parley.running.Leash;
import org.parley.running.OwnPostgres;

/** Producers against drains in processes of their own, several lanes a transaction, with kills. */
class LaneRaceFaults {
  private static final long SEED = Long.getLong("parley.faults.seed", 20_261_126L);
  private static final int POSTS = Integer.getInteger("parley.faults.race.posts", 20_000);
  private static final int KILLS = 4;
  private static final int PROCESSES = 2;
  private static final Duration STARTED = Duration.ofSeconds(120);

  /** Three times what it takes until another takes over. */
  private static final Duration STANDSTILL = Duration.ofSeconds(60);

  private final Path folder =
      Path.of("target", "faults", "LaneRaceFaults-" + Instant.now().toEpochMilli());
  private final String key = org.parley.vault.KeySets.fresh();
  private OwnPostgres postgres;
  private int started;

  /** A process of the race; Quarkus loads the test itself, so it is only named. */
  public static void main(String[] arguments) {
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass("org.parley.faults.LaneRacer"))
                .build(),
            summary);
    summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
    System.exit(1);
  }

  @AfterAll
  static void report() {
    System.out.println(Findings.table());
  }

  @Test
  @DisplayName("The lane race: separate processes, several lanes a transaction, kills")
  void nothingIsLostOrOutOfOrder() throws InterruptedException {
    System.out.printf("lane race: seed %d, %d posts, %d kills%n", SEED, POSTS, KILLS);
    var random = new Random(SEED);
    Process[] racers = new Process[PROCESSES];
    try (var server = new OwnPostgres(folder.resolve("postgres"))) {
      postgres = server;
      postgres.execute("create schema race");
      postgres.execute("create table race.told(seq bigserial primary key, place text, word text)");
      postgres.execute("create table race.acknowledged(word text, place text)");
      postgres.execute("create table race.finish(yes boolean)");
      long begun = System.nanoTime();
      for (int i = 0; i < PROCESSES; i++) {
        racers[i] = started();
      }
      for (int kill = 0; kill < KILLS; kill++) {
        LockSupport.parkNanos(Duration.ofMillis(2000 + random.nextInt(3000)).toNanos());
        int victim = random.nextInt(PROCESSES);
        racers[victim].destroyForcibly().waitFor();
        racers[victim] = started();
      }
      await(() -> count("select count(*) from race.acknowledged") >= POSTS);
      double seconds = (System.nanoTime() - begun) / 1e9;
      postgres.execute("insert into race.finish values (true)");
      awaitAllTold();
      judge(seconds);
    } finally {
      for (Process racer : racers) {
        if (racer != null) {
          racer.destroyForcibly().waitFor();
        }
      }
    }
  }

  private void judge(double seconds) {
    long acknowledged = count("select count(*) from race.acknowledged");
    long told = count("select count(*) from race.told");
    long once = count("select count(*) from (select distinct place, word from race.told) each_one");
    int reordered = reordered();
    assertThat(reordered).as("out of order").isZero();
    assertThat(told - once).as("duplicates").isLessThanOrEqualTo((long) KILLS * LaneRacer.LANES);
    Findings.add(
        "21 lane race",
        "%d processes, %d kills -9, %d lanes, 1 to 3 lanes a transaction"
            .formatted(PROCESSES, KILLS, LaneRacer.LANES),
        "%d posts acknowledged (%.0f/s, starts and kills included), 0 lost, %d duplicated, %d reordered"
            .formatted(acknowledged, acknowledged / seconds, told - once, reordered));
  }

  /** First tellings of one producer in one lane stand in the order of its commits. */
  private int reordered() {
    int wrong = 0;
    Map<String, Integer> newest = new HashMap<>();
    for (String row :
        postgres.column(
            "select place || ' ' || word from race.told group by place, word order by min(seq)")) {
      int colon = row.indexOf(':');
      int number = Integer.parseInt(row.substring(colon + 1));
      Integer before = newest.put(row.substring(0, colon), number);
      if (before != null && before > number) {
        wrong++;
      }
    }
    return wrong;
  }

  // Nobody looks after forgotten lanes here: what is not told now, nobody will tell.
  private void awaitAllTold() {
    long told = -1;
    long since = System.nanoTime();
    while (missing() > 0) {
      long now = count("select count(*) from race.told");
      if (now != told) {
        told = now;
        since = System.nanoTime();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - since))
          .as("nothing is told any more; lost: %d", missing())
          .isLessThan(STANDSTILL);
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private long missing() {
    return count(
        "select count(*) from race.acknowledged a where not exists"
            + " (select 1 from race.told t where t.place = a.place and t.word = a.word)");
  }

  private long count(String sql) {
    return Long.parseLong(postgres.column(sql).get(0));
  }

  private static void await(java.util.concurrent.Callable<Boolean> done) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(25))
        .pollInterval(Duration.ofSeconds(1))
        .until(done);
  }

  /** Starts a process and waits for the first that it has acknowledged. */
  private Process started() {
    String name = Character.toString((char) ('a' + started++));
    try {
      Files.createDirectories(folder);
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-Dquarkus.bootstrap.offline=true",
                  "-Djunit.platform.launcher.interceptors.enabled=true",
                  "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                  "-D" + ToldTable.URL + "=" + OwnPostgres.url(postgres.port()),
                  "-Dparley.race.key=" + key,
                  "-D" + LaneRacer.NAME + "=" + name,
                  "-cp",
                  System.getProperty("java.class.path"),
                  LaneRaceFaults.class.getName())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(name + ".log").toFile())
              .start();
      Leash.hold(process.toHandle());
      Awaitility.await()
          .atMost(STARTED)
          .until(
              () ->
                  !process.isAlive()
                      || count(
                              "select count(*) from race.acknowledged where word like '"
                                  + name
                                  + "%'")
                          > 0);
      if (!process.isAlive()) {
        throw new IllegalStateException("a racer ended: see " + folder.resolve(name + ".log"));
      }
      return process;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
