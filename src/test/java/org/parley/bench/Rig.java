package org.parley.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;

/** Parley in one process, as in its container; Slack and Teams in another. */
final class Rig implements AutoCloseable {
  /** Real seconds for each second of the platforms, so that their pace is not what is measured. */
  private static final double PACE = 0.02;

  private final OutsideWorld world;
  private final RunningParley parley;

  private Rig(OutsideWorld world, RunningParley parley) {
    this.world = world;
    this.parley = parley;
  }

  /** Both, of which Parley is not yet started; nothing is in its database. */
  static Rig of(Database database) {
    return of(database, PACE);
  }

  /**
   * The same.
   *
   * @param pace real seconds for each second of the platforms
   */
  static Rig of(Database database, double pace) {
    return of(database, database.fresh(), pace);
  }

  /** The same, on a database that is known already. */
  static Rig of(Database database, Map<String, String> environment) {
    return of(database, environment, PACE);
  }

  private static Rig of(Database database, Map<String, String> environment, double pace) {
    int port = RunningParley.freePort();
    Path folder =
        Path.of(
            "target",
            "bench",
            database.name().toLowerCase(Locale.ROOT) + "-" + Instant.now().toEpochMilli());
    var world =
        OutsideWorld.start(
            new OutsideWorld.Setup(database.app(), folder.resolve("world"), port, pace));
    var settings = new HashMap<>(environment);
    settings.put("PARLEY_PACE", Double.toString(pace));
    settings.put("MALLOC_ARENA_MAX", Container.environment("MALLOC_ARENA_MAX"));
    return new Rig(
        world,
        new RunningParley(
            new RunningParley.Setup(
                database.app(), folder.resolve("parley"), port, Container.options(), settings),
            world));
  }

  OutsideWorld world() {
    return world;
  }

  RunningParley parley() {
    return parley;
  }

  @Override
  public void close() {
    parley.close();
    world.close();
  }
}
