package org.parley.outbox.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.conversation.port.Platform;

class PaceTest {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  @ParameterizedTest(name = "{0}: at most {1} in {2}")
  @CsvSource({
    "TEAMS,    7, PT1S",
    "TEAMS,    8, PT2S",
    "TEAMS,   60, PT30S",
    "TEAMS, 1800, PT1H",
    "SLACK,    4, PT1S",
    "SLACK,   63, PT1M"
  })
  void noWindowOfAConversationIsOverrun(Platform platform, int most, Duration window) {
    for (double factor : new double[] {1, 0.02}) {
      long real = Math.round(window.toMillis() * factor);
      List<Long> said = asFastAsAllowed(new Pace(factor), platform, 4000);
      for (int i = most; i < said.size(); i++) {
        assertThat(said.get(i) - said.get(i - most))
            .as("number %d and the %dth before it", i, most)
            .isGreaterThanOrEqualTo(real);
      }
    }
  }

  @Test
  void theFirstIsSaidAtOnceAndAFewMoreWithIt() {
    List<Long> said = asFastAsAllowed(new Pace(1), Platform.SLACK, 5);
    assertThat(said.get(2)).isEqualTo(START.toEpochMilli());
    assertThat(said.get(3)).isEqualTo(START.plusSeconds(1).toEpochMilli());
    assertThat(said.get(4)).isEqualTo(START.plusSeconds(2).toEpochMilli());
  }

  @Test
  void aLongSilenceDoesNotSaveUpMoreThanTheBurst() {
    Pace pace = new Pace(1);
    String spent = pace.taken(Platform.SLACK, Saying.POST, "", START);
    Instant muchLater = START.plusSeconds(3600);
    int atOnce = 0;
    while (!pace.earliest(Platform.SLACK, Saying.POST, spent).isAfter(muchLater)) {
      spent = pace.taken(Platform.SLACK, Saying.POST, spent, muchLater);
      atOnce++;
    }
    assertThat(atOnce).isEqualTo(3);
  }

  @Test
  void slackCountsEditsByWorkspaceAndTeamsByConversation() {
    Pace pace = new Pace(1);
    assertThat(pace.taken(Platform.SLACK, Saying.EDIT, "5", START)).isEqualTo("5");
    assertThat(pace.earliest(Platform.SLACK, Saying.EDIT, "9999999999999"))
        .isEqualTo(Instant.EPOCH);
    assertThat(pace.taken(Platform.TEAMS, Saying.EDIT, "", START)).contains(",");
  }

  @Test
  void timesOfThePlatformAreScaled() {
    assertThat(new Pace(0.02).real(Duration.ofSeconds(30))).isEqualTo(Duration.ofMillis(600));
    assertThatThrownBy(() -> new Pace(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pace(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> asFastAsAllowed(Pace pace, Platform platform, int count) {
    Random random = new Random(7);
    List<Long> said = new ArrayList<>();
    Instant now = START;
    String spent = "";
    while (said.size() < count) {
      Instant earliest = pace.earliest(platform, Saying.POST, spent);
      now = earliest.isAfter(now) ? earliest : now;
      spent = pace.taken(platform, Saying.POST, spent, now);
      assertThat(spent.length()).isLessThan(120);
      said.add(now.toEpochMilli());
      if (random.nextInt(50) == 0) {
        now = now.plusMillis(random.nextInt(5000));
      }
    }
    return said;
  }
}
