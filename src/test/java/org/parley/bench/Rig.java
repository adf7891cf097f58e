package org.parley.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;

/** Parley in one process, as in its container; Slack and Teams in another. */
public final class Rig implements AutoCloseable {
  /** Real seconds for each second of the platforms, so that their pace is not what is measured. */
  private static final double PACE = 0.02;

  private final Database database;
  private final double pace;
  private final Path folder;
  private final OutsideWorld world;
  private final List<RunningParley> parleys = new ArrayList<>();

  private Rig(Database database, Map<String, String> environment, double pace) {
    this.database = database;
    this.pace = pace;
    this.folder =
        Path.of(
            "target",
            "bench",
            database.name().toLowerCase(Locale.ROOT) + "-" + Instant.now().toEpochMilli());
    int port = RunningParley.freePort();
    this.world =
        OutsideWorld.start(
            new OutsideWorld.Setup(database.app(), folder.resolve("world"), port, pace));
    parleys.add(parley(environment, port));
  }

  /** Both, of which Parley is not yet started; nothing is in its database. */
  public static Rig of(Database database) {
    return of(database, PACE);
  }

  /**
   * The same.
   *
   * @param pace real seconds for each second of the platforms
   */
  public static Rig of(Database database, double pace) {
    return of(database, database.fresh(), pace);
  }

  /** The same, on a database that is known already. */
  public static Rig of(Database database, Map<String, String> environment) {
    return of(database, environment, PACE);
  }

  /** The same, at another pace. */
  public static Rig of(Database database, Map<String, String> environment, double pace) {
    return new Rig(database, environment, pace);
  }

  /** One more Parley in the same world, not yet started; the world itself speaks to the first. */
  public RunningParley another(Map<String, String> environment) {
    var parley = parley(environment, RunningParley.freePort());
    parleys.add(parley);
    return parley;
  }

  private RunningParley parley(Map<String, String> environment, int port) {
    var settings = new HashMap<>(environment);
    settings.putIfAbsent("PARLEY_PACE", Double.toString(pace));
    settings.put("MALLOC_ARENA_MAX", Container.environment("MALLOC_ARENA_MAX"));
    Path own = folder.resolve(parleys.isEmpty() ? "parley" : "parley-" + port);
    return new RunningParley(
        new RunningParley.Setup(database.app(), own, port, Container.options(), settings), world);
  }

  public OutsideWorld world() {
    return world;
  }

  public RunningParley parley() {
    return parleys.get(0);
  }

  @Override
  public void close() {
    parleys.forEach(RunningParley::close);
    world.close();
  }
}
