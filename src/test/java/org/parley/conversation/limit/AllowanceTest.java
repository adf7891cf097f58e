package org.parley.conversation.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

class AllowanceTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Allowance allowance = new Allowance(1, nanos::get);

  private static PersonAddress person(int number) {
    return new PersonAddress(Platform.SLACK, "T1", "U" + number);
  }

  private int taken(PersonAddress who, String workspace, int tries) {
    return (int) IntStream.range(0, tries).filter(i -> allowance.takes(who, workspace)).count();
  }

  private void forward(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void nobodyWhoUsesItWithTheirHandsNotices() {
    for (int i = 0; i < 200; i++) {
      assertThat(taken(person(1), "T1", 2)).isEqualTo(2);
      forward(Duration.ofSeconds(1));
    }
  }

  @Test
  void aScriptIsHeldToAFewASecondAndThenLetInAgain() {
    assertThat(taken(person(1), "T1", 1_000)).isEqualTo(40);
    forward(Duration.ofSeconds(2));
    assertThat(taken(person(1), "T1", 1_000)).isEqualTo(10);
    forward(Duration.ofHours(1));
    assertThat(taken(person(1), "T1", 1_000)).isEqualTo(40);
  }

  @Test
  void onePersonTakesNothingFromAnotherAndAWorkspaceNothingFromAnother() {
    taken(person(1), "T1", 1_000);
    assertThat(taken(person(2), "T1", 5)).isEqualTo(5);
    int all = IntStream.range(10, 100).map(i -> taken(person(i), "T1", 40)).sum();
    assertThat(all).isBetween(300, 400);
    assertThat(taken(person(200), "T1", 1)).isZero();
    assertThat(taken(person(200), "T2", 1)).isEqualTo(1);
  }

  @Test
  void aRehearsalAtAnotherPaceIsThatMuchMoreGenerous() {
    var quick = new Allowance(0.02, nanos::get);
    assertThat(IntStream.range(0, 3_000).filter(i -> quick.takes(person(1), "T1")).count())
        .isEqualTo(2_000);
  }

  @Test
  void strangersCannotFillTheMemoryNorGetFreshTriesByIt() {
    var buckets = new Buckets(1, 0, nanos::get);
    assertThat(buckets.take("me")).isTrue();
    for (int i = 0; i < Buckets.KEPT * 3; i++) {
      buckets.take("other " + i);
      assertThat(buckets.take("me")).isFalse();
    }
  }
}
