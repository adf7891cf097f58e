package org.parley.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.running.OutsideWorld;
import org.parley.running.RunningParley;
import org.parley.running.SharedTable;

/**
 * Parley is killed with SIGKILL at a random moment after it acknowledged something, with other
 * requests under way, again and again. What was acknowledged is there afterwards; what is there was
 * told to every linked channel, in order; what is not there was told to nobody. Draws come from a
 * seed ({@code -Dparley.kill.seed}), the moments of a real machine do not.
 */
abstract class KillContract {
  private static final long SEED = Long.getLong("parley.kill.seed", 20_261_122L);
  private static final Duration ALL_SAID_WITHIN = Duration.ofSeconds(60);
  private static final double PACE = 0.02;
  private static final int LATEST_KILL_MILLIS = 150;

  private final Random random = new Random(SEED);
  private final List<Change> changes = new ArrayList<>();
  private final ExecutorService people = Executors.newFixedThreadPool(3);
  private final Path folder =
      Path.of("target", "kill", name() + "-" + Instant.now().toEpochMilli());
  private OutsideWorld world;
  private RunningParley parley;

  /** The name of the database. */
  abstract String name();

  /** The packaged application. */
  abstract Path app();

  /** The environment that names the database. */
  abstract Map<String, String> database();

  abstract int kills();

  @BeforeEach
  void start() {
    int port = RunningParley.freePort();
    world = OutsideWorld.start(new OutsideWorld.Setup(app(), folder.resolve("world"), port, PACE));
    var settings = new java.util.HashMap<>(database());
    settings.put("PARLEY_PACE", Double.toString(PACE));
    var options = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    parley =
        new RunningParley(
            new RunningParley.Setup(app(), folder.resolve("parley"), port, options, settings),
            world);
    parley.start();
  }

  @AfterEach
  void stop() {
    people.shutdownNow();
    parley.close();
    world.close();
  }

  @Test
  void nothingAcknowledgedIsLostAndAllOfItIsPostedWhenParleyIsKilled() {
    System.out.printf("%s: seed %d, %d kills, in %s%n", name(), SEED, kills(), folder);
    var table = SharedTable.found(world);
    var moves = new Moves(random, table);
    long restarting = 0;
    for (int round = 1; round <= kills(); round++) {
      var drawn = moves.draw(round);
      sendThenKill(drawn);
      restarting += parley.start().toMillis();
      moves.stands(compareWithState(drawn, table));
      changes.addAll(drawn);
    }
    Duration saidAfter = awaitEverythingSaid();
    report(restarting / kills(), saidAfter);
    everyChangeWasToldToEveryChannel();
    theOrderOfEveryChannelIsTheOrderOfTheChanges();
    noKillRepeatedMoreThanOnePostOfAChannel();
  }

  private void sendThenKill(List<Change> drawn) {
    var sent =
        drawn.stream()
            .map(it -> CompletableFuture.supplyAsync(() -> it.send(world), people))
            .toList();
    CompletableFuture.anyOf(sent.toArray(CompletableFuture[]::new)).join();
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)).toNanos());
    long killedAt = System.nanoTime();
    parley.process().kill();
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    assertThat(drawn).as("acknowledged before the kill").anyMatch(Change::isAcknowledged);
    assertThat(drawn)
        .as("refused without being cut off by the kill")
        .allMatch(it -> it.isAcknowledged() || it.wasCutOff(killedAt));
  }

  /** Asks as a person does; answers the stage that stands. */
  private String compareWithState(List<Change> drawn, SharedTable table) {
    String status = table.fay().ask("status");
    String declared = table.fay().ask("declare all");
    String stage = Moves.stageIn(status);
    for (Change change : drawn) {
      var wish = change.wish();
      boolean there =
          switch (wish.kind()) {
            case STAGE -> stage.equals(wish.stage());
            case PROMISE -> status.contains(wish.mark());
            case DECLARATION -> declared.contains(wish.mark());
          };
      change.isInTheState(there);
    }
    assertThat(drawn)
        .as("acknowledged, but not in the state after the restart")
        .noneMatch(it -> it.isAcknowledged() && !it.happened());
    return stage;
  }

  private List<Change> happened() {
    return changes.stream().filter(it -> it.wish().kind().isPosted() && it.happened()).toList();
  }

  private List<Posted> channels() {
    return SharedTable.SEATS.stream().map(seat -> Posted.in(seat, world, changes)).toList();
  }

  private Duration awaitEverythingSaid() {
    long begun = System.nanoTime();
    int expected = happened().size();
    Awaitility.await()
        .atMost(ALL_SAID_WITHIN)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              var channels = channels();
              return channels.stream().allMatch(it -> it.firsts().size() >= expected);
            });
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void everyChangeWasToldToEveryChannel() {
    var channels = channels();
    SoftAssertions.assertSoftly(
        softly -> {
          for (Change change : changes) {
            for (Posted channel : channels) {
              int times = channel.times(change.wish().mark());
              if (change.happened() && change.wish().kind().isPosted()) {
                softly.assertThat(times).as("%s in %s", change, channel.seat()).isPositive();
              } else {
                softly.assertThat(times).as("%s in %s", change, channel.seat()).isZero();
              }
            }
          }
        });
  }

  private void theOrderOfEveryChannelIsTheOrderOfTheChanges() {
    var channels = channels();
    assertThat(channels.stream().map(Posted::firsts).distinct()).hasSize(1);
    var order = channels.get(0).firsts();
    for (Change earlier : happened()) {
      for (Change later : happened()) {
        if (earlier.isBefore(later)) {
          assertThat(order.indexOf(earlier.wish().mark()))
              .as("%s before %s", earlier, later)
              .isLessThan(order.indexOf(later.wish().mark()));
        }
      }
    }
  }

  private void noKillRepeatedMoreThanOnePostOfAChannel() {
    assertThat(channels()).allMatch(it -> it.duplicates() <= kills());
  }

  private void report(long restartMillis, Duration saidAfter) {
    var acknowledged = changes.stream().filter(Change::isAcknowledged).count();
    var cutOff = changes.stream().filter(it -> !it.isAcknowledged()).toList();
    System.out.printf(
        "%s: %d changes acknowledged, all kept; %d cut off by the kill, %d of them kept;"
            + " %d posts to each of %d channels, %s sent twice;"
            + " a restart took %d ms, the last post came %d ms after the last restart%n",
        name(),
        acknowledged,
        cutOff.size(),
        cutOff.stream().filter(Change::happened).count(),
        happened().size(),
        channels().size(),
        channels().stream().map(Posted::duplicates).toList(),
        restartMillis,
        saidAfter.toMillis());
  }
}
