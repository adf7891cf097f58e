package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.parley.running.OutsideWorld;
import org.parley.running.OutsideWorld.Post;
import org.parley.running.Seat;
import org.parley.running.SharedTable;

/**
 * Every change that somebody asked for, each with a mark of its own, against every post that the
 * platforms took. What was acknowledged must be in the state; what is in the state must stand in
 * every linked channel; what is not must stand nowhere; changes that did not overlap keep their
 * order.
 */
final class History {
  private static final Pattern MARK = Pattern.compile("m\\d+(?:ana|fay|paula)\\d{4}z");

  /** What came of asking. */
  enum Outcome {
    ACKNOWLEDGED,
    /** Nobody knows but the state. */
    UNKNOWN
  }

  /** One asked-for change; times are of this machine. */
  record Change(String mark, Outcome outcome, Instant askedAtWall, long askedAt, long answeredAt) {}

  /** A post of a linked channel that carries a mark. */
  record Told(Seat seat, String mark, String message, Instant at) {}

  /** What was wrong. Duplicates are posts beyond the first of the same mark in the same channel. */
  record Verdict(int changes, int lost, int phantom, int duplicates, int reordered) {
    @Override
    public String toString() {
      return changes
          + " changes: "
          + lost
          + " lost, "
          + phantom
          + " told but not there, "
          + duplicates
          + " duplicated, "
          + reordered
          + " reordered";
    }
  }

  private final Site site;
  private final int seen;
  private final Queue<Change> changes = new ConcurrentLinkedQueue<>();

  History(Site site) {
    this.site = site;
    var before = site.world().said(0);
    this.seen = before.isEmpty() ? 0 : before.get(before.size() - 1).number();
  }

  void add(Change change) {
    changes.add(change);
  }

  Collection<Change> changes() {
    return List.copyOf(changes);
  }

  long acknowledged() {
    return changes.stream().filter(it -> it.outcome() == Outcome.ACKNOWLEDGED).count();
  }

  /** The marks of changes that are in the state. */
  Set<String> kept() {
    return site.postgres().column("select what from promise").stream()
        .flatMap(History::marks)
        .filter(this::isOurs)
        .collect(Collectors.toSet());
  }

  /** Posts of the linked channels since this history began, in order. */
  List<Told> told() {
    Map<String, Seat> channels = new HashMap<>();
    Map<String, String> bodies = new HashMap<>();
    for (Seat seat : SharedTable.SEATS) {
      channels.put(seat.channel(), seat);
      for (Post post : site.world().posts(seat, seat.channel())) {
        bodies.put(seat.channel() + post.id(), post.whole());
      }
    }
    List<Told> told = new ArrayList<>();
    for (OutsideWorld.Said said : site.world().said(seen)) {
      Seat seat = channels.get(said.conversation());
      if (seat != null && said.kind().equals("POST")) {
        String text = bodies.getOrDefault(said.conversation() + said.message(), said.text());
        marks(text)
            .distinct()
            .forEach(mark -> told.add(new Told(seat, mark, said.message(), said.at())));
      }
    }
    return told;
  }

  /** Waits until all that is in the state was told everywhere; how long that took. */
  Duration awaitAllTold(Duration atMost) {
    long begun = System.nanoTime();
    try {
      Awaitility.await()
          .atMost(atMost)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> missing().isEmpty());
    } catch (org.awaitility.core.ConditionTimeoutException late) {
      throw new AssertionError(
          "not told after " + atMost + ": " + missing() + "; " + verdict(), late);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Acknowledged, and not in the state. */
  private Set<String> gone() {
    Set<String> kept = kept();
    return changes.stream()
        .filter(it -> it.outcome() == Outcome.ACKNOWLEDGED && !kept.contains(it.mark()))
        .map(Change::mark)
        .collect(Collectors.toSet());
  }

  private Set<String> missing() {
    Set<String> missing = new HashSet<>();
    var told = told();
    Set<String> kept = kept();
    for (Seat seat : SharedTable.SEATS) {
      Set<String> here = new HashSet<>(kept);
      told.stream().filter(it -> it.seat() == seat).map(Told::mark).forEach(here::remove);
      here.forEach(mark -> missing.add(seat.name() + ":" + mark));
    }
    return missing;
  }

  /** Judges what there is now. */
  Verdict verdict() {
    Set<String> kept = kept();
    var told = told();
    int lost = gone().size();
    int phantom = 0;
    int duplicates = 0;
    int reordered = 0;
    for (Seat seat : SharedTable.SEATS) {
      Map<String, Integer> times = new LinkedHashMap<>();
      told.stream()
          .filter(it -> it.seat() == seat)
          .forEach(it -> times.merge(it.mark(), 1, Integer::sum));
      lost += (int) kept.stream().filter(it -> !times.containsKey(it)).count();
      phantom += (int) times.keySet().stream().filter(it -> !kept.contains(it)).count();
      duplicates += times.values().stream().mapToInt(it -> it - 1).sum();
      reordered += reordered(List.copyOf(times.keySet()));
    }
    return new Verdict(changes.size(), lost, phantom, duplicates, reordered);
  }

  // First deliveries: nothing may stand before what was over when it was asked for.
  private int reordered(List<String> firsts) {
    Map<String, Change> byMark =
        changes.stream().collect(Collectors.toMap(Change::mark, change -> change));
    int wrong = 0;
    long earliestAnswerAfter = Long.MAX_VALUE;
    for (int i = firsts.size() - 1; i >= 0; i--) {
      Change change = byMark.get(firsts.get(i));
      if (change == null) {
        continue;
      }
      if (earliestAnswerAfter < change.askedAt()) {
        wrong++;
      }
      if (change.outcome() == Outcome.ACKNOWLEDGED) {
        earliestAnswerAfter = Math.min(earliestAnswerAfter, change.answeredAt());
      }
    }
    return wrong;
  }

  /** Nothing lost, nothing invented, nothing out of order; so many duplicates at most. */
  Verdict mustHold(int duplicatesAtMost) {
    Verdict verdict = verdict();
    assertThat(verdict.lost()).as("lost: %s: %s and %s", verdict, gone(), missing()).isZero();
    assertThat(verdict.phantom()).as("told but not there: %s", verdict).isZero();
    assertThat(verdict.reordered()).as("reordered: %s", verdict).isZero();
    assertThat(verdict.duplicates())
        .as("duplicates: %s", verdict)
        .isLessThanOrEqualTo(duplicatesAtMost);
    return verdict;
  }

  private boolean isOurs(String mark) {
    return changes.stream().anyMatch(it -> it.mark().equals(mark));
  }

  private static java.util.stream.Stream<String> marks(String text) {
    return MARK.matcher(text).results().map(java.util.regex.MatchResult::group);
  }
}
