package org.parley.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.parley.faults.Site.Replica;
import org.parley.running.OutsideWorld;
import org.parley.running.SharedTable;
import org.parley.running.Trap;
import org.parley.running.Wire;

/** A site for all faults of a class, and a history and people of its own for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtASite {
  /** Linked channels: the lanes whose posts are judged. */
  static final int LANES = SharedTable.SEATS.size();

  static final Duration ALL_TOLD = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(20);

  Site site;
  OutsideWorld world;
  History history;
  Crowd crowd;

  /** Of Parley's, beside the usual. */
  Map<String, String> settings() {
    return Map.of();
  }

  @BeforeAll
  void open() {
    site = Site.open(getClass().getSimpleName(), settings());
    world = site.world();
  }

  @AfterAll
  void close() {
    site.close();
    System.out.println(Findings.table());
  }

  @BeforeEach
  void begin() {
    history = new History(site);
    crowd = new Crowd(site, history);
  }

  @AfterEach
  void end() {
    crowd.close();
    world.clears();
    for (Replica it : site.replicas()) {
      it.database().disarm();
      it.slack().disarm();
      it.database().becomes(Wire.State.FLOWING);
      it.slack().becomes(Wire.State.FLOWING);
      if (!it.parley().process().isAlive()) {
        it.parley().start();
      }
    }
  }

  /** The replica whose trap is sprung first. */
  Replica caught(List<Trap> traps) {
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      for (int i = 0; i < traps.size(); i++) {
        if (traps.get(i).isSprung()) {
          return site.replicas().get(i);
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    throw new AssertionError("no trap was sprung");
  }

  Replica other(Replica one) {
    return one == site.first() ? site.second() : site.first();
  }

  /** Lets this much time pass, which is part of what is done. */
  static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }
}
