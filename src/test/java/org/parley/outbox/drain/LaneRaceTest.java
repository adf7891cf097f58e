package org.parley.outbox.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings;
import org.parley.outbox.lane.LaneId;
import org.parley.outbox.lane.LaneNudge;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.rehearsal.PlainNotice;
import org.parley.outbox.rehearsal.RecordingMessenger;
import org.parley.schedule.MachineClock;
import org.parley.schedule.table.Sql;
import org.parley.schedule.table.TaskEngine;

/**
 * Producers against drains: a lane that becomes empty while somebody records into it must not be
 * left asleep. Polls and sweeps are off, so whatever no nudge finds stays unsaid, and the test
 * fails. Two engines share the lanes, as two replicas do. The number of posts: {@code
 * -Dparley.race.posts}.
 */
abstract class LaneRaceTest {
  private static final Logger LOG = Logger.getLogger(LaneRaceTest.class);
  private static final int POSTS = Integer.getInteger("parley.race.posts", 10_000);
  private static final int LANES = 4;
  private static final int PRODUCERS = 4;
  private static final int PAUSES = 50;
  private static final Duration STUCK = Duration.ofSeconds(15);

  @Inject Postings postings;
  @Inject RecordingMessenger platform;
  @Inject PlainNotice notice;
  @Inject LaneEngine engine;
  @Inject Drain drain;
  @Inject LaneNudge nudge;
  @Inject MachineClock clock;
  @Inject Sql sql;

  private final String workspace = "T" + UUID.randomUUID();
  private final List<Destination> places =
      IntStream.range(0, LANES)
          .mapToObj(i -> Destination.channel(Platform.SLACK, workspace, "C" + i))
          .toList();
  private final Map<String, Long> committed = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private Scheduler second;

  @BeforeEach
  void aSecondEngine() {
    second =
        TaskEngine.on(
                sql,
                LaneTable.TASKS,
                clock::now,
                List.of(TaskEngine.task(LaneId.DRAIN, drain::run)))
            .threads(4)
            .pollingInterval(Duration.ofHours(1))
            .build();
    second.start();
    nudge.wakes(
        () -> {
          engine.look();
          second.triggerCheckForDueExecutions();
        },
        timer);
  }

  @AfterEach
  void theSecondEngineStops() {
    second.stop();
    timer.shutdownNow();
  }

  @Test
  void nothingIsLostOrStuckAndEveryLaneKeepsItsOrder() throws InterruptedException {
    long start = System.nanoTime();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> producers = new ArrayList<>();
    for (int i = 0; i < PRODUCERS; i++) {
      int producer = i;
      Thread thread = new Thread(() -> produce(producer), "producer-" + i);
      thread.setUncaughtExceptionHandler((who, failure) -> failures.add(failure));
      thread.start();
      producers.add(thread);
    }
    for (Thread producer : producers) {
      producer.join();
    }
    assertThat(failures).isEmpty();
    await().atMost(STUCK).untilAsserted(() -> assertThat(said()).isEqualTo(committed.size()));
    double seconds = (System.nanoTime() - start) / 1e9;

    places.forEach(this::inOrderAndOnce);
    assertThat(sql.first("select count(*) from lane_tasks", row -> row.getLong(1))).contains(0L);
    report(seconds);
  }

  private void produce(int producer) {
    Random random = new Random(producer);
    int posts = POSTS / PRODUCERS;
    for (int i = 0; i < posts; i++) {
      // Every fourth goes to two lanes in one transaction, in either order.
      List<Destination> to =
          i % 4 == 3
              ? List.of(places.get(random.nextInt(2)), places.get(2 + random.nextInt(2)))
              : List.of(places.get(random.nextInt(LANES)));
      List<Destination> shuffled = new ArrayList<>(to);
      java.util.Collections.shuffle(shuffled, random);
      String word = producer + ":" + i;
      QuarkusTransaction.requiringNew()
          .run(() -> postings.notice(shuffled, notice, new PlainNotice.Words(word)));
      long now = System.nanoTime();
      to.forEach(place -> committed.put(place.id() + " " + word, now));
      if (i % (posts / PAUSES) == 0) {
        await()
            .pollInterval(Duration.ofMillis(1))
            .atMost(STUCK)
            .until(() -> platform.texts(to.get(0)).contains(word));
      }
    }
  }

  private int said() {
    return places.stream().mapToInt(place -> platform.calls(place).size()).sum();
  }

  private void inOrderAndOnce(Destination place) {
    Map<String, Integer> newest = new HashMap<>();
    for (String text : platform.texts(place)) {
      String[] parts = text.split(":");
      Integer before = newest.put(parts[0], Integer.valueOf(parts[1]));
      assertThat(before == null || before < Integer.parseInt(parts[1]))
          .as("%s after %s in %s", text, before, place.id())
          .isTrue();
    }
    List<String> bySequence =
        sql.list(
            "select message_id from posting p join lane l on l.id = p.lane_id"
                + " where l.workspace = ? and l.place = ? order by p.seq",
            row -> row.getString(1),
            workspace,
            place.id());
    assertThat(bySequence).isEqualTo(platform.ids(place)).doesNotHaveDuplicates();
  }

  private void report(double seconds) {
    Histogram micros = new Histogram(3);
    for (Destination place : places) {
      platform
          .calls(place)
          .forEach(
              call -> {
                Long at = committed.get(place.id() + " " + call.text());
                micros.recordValue(Math.max(0, (call.nanos() - (at == null ? 0 : at)) / 1000));
              });
    }
    LOG.infof(
        "%s: %d posts in %.1f s, %.0f/s, from commit to platform p50 %.1f ms, p99 %.1f ms",
        sql.dialect(),
        committed.size(),
        seconds,
        committed.size() / seconds,
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0);
  }
}
