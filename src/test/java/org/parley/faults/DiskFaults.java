package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parley.running.Hands;
import org.parley.running.OutsideWorld;
import org.parley.running.OutsideWorld.Deed;
import org.parley.running.RunningParley;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/** The default build, whose file cannot be written any more. */
class DiskFaults {
  private static final Path APP = Path.of("target", "quarkus-app");
  private static final Duration TOLD = Duration.ofSeconds(60);

  private final Path folder =
      Path.of("target", "faults", "DiskFaults-" + Instant.now().toEpochMilli());
  private final int port = RunningParley.freePort();
  private OutsideWorld world;
  private RunningParley parley;

  @BeforeEach
  void open() {
    world =
        OutsideWorld.start(new OutsideWorld.Setup(APP, folder.resolve("world"), port, Site.PACE));
    parley = parley(Map.of());
    parley.start();
    SharedTable.found(world);
  }

  @AfterEach
  void close() {
    parley.close();
    world.close();
  }

  private RunningParley parley(Map<String, String> settings) {
    var all = new java.util.HashMap<>(settings);
    all.put("PARLEY_PACE", Double.toString(Site.PACE));
    return new RunningParley(
        new RunningParley.Setup(APP, folder.resolve("parley"), port, Site.JVM, all), world);
  }

  @Test
  @DisplayName("Fault 20: a full disk: refused, nothing acknowledged, clean after a restart")
  void whenTheDiskIsFullNothingIsAcknowledgedThatIsNotKept() throws Exception {
    var ana = new Hands(world, Seat.ANA);
    ana.send(promise(ana, "before"));
    Awaitility.await().atMost(TOLD).until(() -> told("before") == SharedTable.SEATS.size());
    Deed during = promise(ana, "meanwhile");
    nothingCanBeWritten();
    long begun = System.nanoTime();
    boolean isTaken = ana.sends(during);
    Duration answered = Duration.ofNanos(System.nanoTime() - begun);
    var again = new Hands(world, Seat.FAY).type("status");
    parley.process().kill();
    parley.start();
    String status = new Hands(world, Seat.FAY).ask("status");
    ana.closeDialogs();
    ana.send(promise(ana, "afterwards"));
    Awaitility.await().atMost(TOLD).until(() -> told("afterwards") == SharedTable.SEATS.size());

    assertThat(isTaken).isFalse();
    assertThat(answered).isLessThan(Duration.ofMillis(3_200));
    assertThat(status).contains("before").doesNotContain("meanwhile");
    assertThat(told("meanwhile")).isZero();
    Findings.add(
        "20 full",
        "the process may not write to its files any more (RLIMIT_FSIZE), then kill -9 and restart",
        "refused after %d ms, the next one answered with %d; 0 lost, 0 told but not there; works again"
            .formatted(answered.toMillis(), again.status()));
  }

  @Test
  @DisplayName("Fault 20: a file that is read-only: refused at the start, clean after")
  void aReadOnlyFileIsRefusedAtTheStart() {
    var ana = new Hands(world, Seat.ANA);
    ana.send(promise(ana, "before"));
    parley.close();
    var readOnly =
        parley(
            Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:./data/parley;ACCESS_MODE_DATA=r"));
    String refusal = "";
    try {
      readOnly.start();
      readOnly.close();
    } catch (IllegalStateException ended) {
      refusal = readOnly.process().lastLines();
    }
    parley.start();
    ana.send(promise(ana, "afterwards"));
    Awaitility.await().atMost(TOLD).until(() -> told("afterwards") == SharedTable.SEATS.size());
    assertThat(refusal).contains("read only");
    assertThat(told("before")).isGreaterThanOrEqualTo(SharedTable.SEATS.size());
    Findings.add(
        "20 read-only", "the H2 file opened read-only", "did not start; works again after");
  }

  private static Deed promise(Hands hands, String what) {
    return hands.form("promise", Map.of("what", what));
  }

  private long told(String mark) {
    return SharedTable.SEATS.stream()
        .filter(
            seat ->
                world.posts(seat, seat.channel()).stream()
                    .anyMatch(post -> post.isByBot() && post.whole().contains(mark)))
        .count();
  }

  private void nothingCanBeWritten() throws IOException, InterruptedException {
    var limited =
        new ProcessBuilder(
                "prlimit", "--pid", Long.toString(parley.process().pid()), "--fsize=4096")
            .inheritIO()
            .start();
    assertThat(limited.waitFor()).isZero();
  }
}
