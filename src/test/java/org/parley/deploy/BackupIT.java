package org.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.running.Hands;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;
import org.parley.running.SharedTable;
import org.parley.vault.KeySets;

/** What docs/backup.md says, done: copied, lost, brought back, and read as before. */
class BackupIT {
  private static final double PACE = 0.02;

  private final Path folder = Builds.folder("backup");
  private final int port = RunningParley.freePort();
  private OutsideWorld world;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aFolderThatWasCopiedWhileStoppedIsEverything() throws IOException {
    Builds.theDefaultIsForH2();
    world = outside(Builds.H2);
    var parley = parley(Builds.H2, Map.of());
    parley.start();
    var table = SharedTable.found(world);
    String before = statusAfterAPromise(table.fay());
    parley.close();

    Path data = folder.resolve("parley/data");
    Path backup = folder.resolve("kept-elsewhere");
    copy(data, backup);
    delete(data);
    copy(backup, data);

    try (parley) {
      parley.start();
      assertThat(table.fay().reads("status")).isEqualTo(before);
      theTokensCanBeOpened(table);
    }
  }

  @Test
  void aCopyOfPostgresqlTakenWhileItRunsIsEverything() {
    world = outside(Builds.POSTGRESQL);
    var original = Builds.postgres();
    var key = Map.of("PARLEY_ENCRYPTION_KEY", KeySets.fresh());
    SharedTable table;
    String before;
    try (var parley = parley(Builds.POSTGRESQL, with(original, key))) {
      parley.start();
      table = SharedTable.found(world);
      before = statusAfterAPromise(table.fay());
      Builds.move(folder, Builds.url(original), "kept-elsewhere/parley", original);
    }
    var empty = Builds.postgres();
    Builds.move(folder, "kept-elsewhere/parley", Builds.url(empty), empty);
    try (var parley = parley(Builds.POSTGRESQL, with(empty, key))) {
      parley.start();
      assertThat(table.fay().reads("status")).isEqualTo(before);
      theTokensCanBeOpened(table);
    }
  }

  private static String statusAfterAPromise(Hands hands) {
    hands.send(hands.form("promise", Map.of("what", "Kept in the backup")));
    String status = hands.reads("status");
    assertThat(status).contains("Kept in the backup");
    return status;
  }

  /** A post needs the sealed token of its workspace. */
  private void theTokensCanBeOpened(SharedTable table) {
    int before = world.said(0).size();
    table.fay().send(table.fay().form("promise", Map.of("what", "Said after the restore")));
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(
            () ->
                world.said(before).stream()
                    .filter(it -> it.kind().equals("POST"))
                    .anyMatch(it -> it.conversation().equals(table.ana().seat().channel())));
  }

  private OutsideWorld outside(Path app) {
    return OutsideWorld.start(new OutsideWorld.Setup(app, folder.resolve("world"), port, PACE));
  }

  private RunningParley parley(Path app, Map<String, String> database) {
    var settings = with(database, Map.of("PARLEY_PACE", Double.toString(PACE)));
    return new RunningParley(
        new RunningParley.Setup(
            app, folder.resolve("parley"), port, SandboxProcess.OPTIONS, settings),
        world);
  }

  private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
    var both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
