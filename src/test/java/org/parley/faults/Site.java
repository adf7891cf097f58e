package org.parley.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.running.OutsideWorld;
import org.parley.running.OwnPostgres;
import org.parley.running.RunningParley;
import org.parley.running.SharedTable;
import org.parley.running.Wire;
import org.parley.vault.KeySets;

/**
 * Two replicas of the build for PostgreSQL behind one address, a server that really writes, and the
 * platforms, each wire between them at hand. Three organisations sit at one table: three linked
 * channels and three personal chats, six lanes.
 */
final class Site implements AutoCloseable {
  /** Real seconds for each second of the platforms. */
  static final double PACE = 0.02;

  /** Until another node takes over what a killed one held: four heartbeats of five seconds. */
  static final Duration TAKEOVER = Duration.ofSeconds(20);

  static final Path APP = Path.of("target", "quarkus-app-postgresql");
  static final List<String> JVM =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** One process of Parley and the wires it hangs on. */
  record Replica(RunningParley parley, Wire database, Wire slack) {
    void kill() {
      parley.process().kill();
    }
  }

  private final Path folder;
  private final OwnPostgres postgres;
  private final Wire door;
  private final OutsideWorld world;
  private final List<Replica> replicas;
  private final Map<String, String> settings;
  private final String key = KeySets.fresh();

  private Site(String name, Map<String, String> settings) {
    this.settings = settings;
    folder = Path.of("target", "faults", name + "-" + Instant.now().toEpochMilli());
    postgres = new OwnPostgres(folder.resolve("postgres"));
    int first = RunningParley.freePort();
    int second = RunningParley.freePort();
    door = Wire.to(first, second);
    world =
        OutsideWorld.start(new OutsideWorld.Setup(APP, folder.resolve("world"), door.port(), PACE));
    replicas =
        Stream.of(first, second)
            .map(
                port -> {
                  var database = Wire.to(postgres.port());
                  var slack = Wire.to(world.at("").getPort());
                  var parley = parley(APP, port, environment(database, slack));
                  return new Replica(parley, database, slack);
                })
            .toList();
  }

  /**
   * Starts everything and lets the three organisations come to the table.
   *
   * @param settings of Parley's, beside the usual
   */
  static Site open(String name, Map<String, String> settings) {
    var site = new Site(name, settings);
    try {
      site.replicas.forEach(it -> it.parley().start());
      SharedTable.found(site.world);
      return site;
    } catch (RuntimeException | AssertionError failure) {
      site.close();
      throw failure;
    }
  }

  /** One more replica, of this application, on wires that nobody touches; not started. */
  RunningParley replica(Path app) {
    var database = Wire.to(postgres.port());
    var slack = Wire.to(world.at("").getPort());
    return parley(app, RunningParley.freePort(), environment(database, slack));
  }

  private RunningParley parley(Path app, int port, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.putAll(settings);
    return new RunningParley(
        new RunningParley.Setup(app, folder.resolve("parley-" + port), port, JVM, all), world);
  }

  private Map<String, String> environment(Wire database, Wire slack) {
    return Map.of(
        "PARLEY_PACE",
        Double.toString(PACE),
        "PARLEY_PUBLIC_URL",
        "http://127.0.0.1:" + door.port(),
        "PARLEY_ENCRYPTION_KEY",
        key,
        "SLACK_API_URL",
        "http://127.0.0.1:" + slack.port() + "/slack/api/",
        "QUARKUS_DATASOURCE_JDBC_URL",
        OwnPostgres.url(database.port()),
        "QUARKUS_DATASOURCE_USERNAME",
        "postgres",
        "QUARKUS_DATASOURCE_PASSWORD",
        "postgres");
  }

  Replica first() {
    return replicas.get(0);
  }

  Replica second() {
    return replicas.get(1);
  }

  List<Replica> replicas() {
    return replicas;
  }

  OutsideWorld world() {
    return world;
  }

  OwnPostgres postgres() {
    return postgres;
  }

  /** The wire on which the platforms reach both replicas. */
  Wire door() {
    return door;
  }

  Path folder() {
    return folder;
  }

  /** The sum of a counter over the replicas that run. */
  double metric(String name) {
    return replicas.stream()
        .filter(it -> it.parley().process().isAlive())
        .mapToDouble(it -> it.parley().metric(name))
        .sum();
  }

  @Override
  public void close() {
    replicas.forEach(
        it -> {
          it.parley().close();
          it.database().close();
          it.slack().close();
        });
    world.close();
    door.close();
    postgres.close();
  }
}
