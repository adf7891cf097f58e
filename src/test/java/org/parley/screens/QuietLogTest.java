package org.parley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.parley.testing.LogLines;

/** Nothing that people are called or write comes into the log, at any level of ours. */
@QuarkusTest
@TestProfile(StoryTime.class)
class QuietLogTest {
  @Inject Album album;

  @Test
  void aWholeStoryIsToldAndNoneOfItIsLogged() {
    try (var log = LogLines.open()) {
      var play = album.ofTheCanaries();
      play.types(Play.UNSEEN, play.cast().everybody().get(0), "canary-word that means nothing");
      play.types(Play.UNSEEN, play.cast().everybody().get(0), "join CANARY-7Q4M-X2");
      Logger.getLogger(QuietLogTest.class).trace("still listening");
      assertThat(play.shots()).hasSizeGreaterThan(100);
      assertThat(play.shots().toString()).containsIgnoringCase("canary");
      assertThat(log.lines()).anyMatch(line -> line.contains("still listening"));
      assertThat(log.lines()).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("canary"));
    }
  }
}
