package org.parley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever people are called and write: nobody is mentioned, nothing links, nothing formats. */
@QuarkusTest
@TestProfile(StoryTime.class)
class HostileScreensTest {
  @Inject Album album;

  @Test
  void slackTakesThemAndFindsNothingToActUpon() {
    var softly = new SoftAssertions();
    each(
        SlackPencil::draw,
        (shot, json) -> softly.assertThat(Harmful.slack(json)).as(shot).isEmpty());
    softly.assertAll();
  }

  @Test
  void teamsTakesThemAndFindsNothingToActUpon() {
    var softly = new SoftAssertions();
    each(
        TeamsPencil::draw,
        (shot, json) -> softly.assertThat(Harmful.teams(json)).as(shot).isEmpty());
    softly.assertAll();
  }

  @Test
  void theHostileStoryIsTheSameStory() {
    assertThat(album.ofTheHostileStory().shots())
        .extracting(Shot::name)
        .isEqualTo(album.ofTheStory().shots().stream().map(Shot::name).toList());
  }

  private interface Judge {
    void judge(String shot, JsonNode json);
  }

  private void each(Function<Shot, Drawn> pencil, Judge judge) {
    var shots = album.ofTheHostileStory().shots();
    assertThat(shots).hasSizeGreaterThan(100);
    for (var shot : shots) {
      var drawn = pencil.apply(shot);
      assertThat(drawn.problems()).as(shot.name()).isEmpty();
      judge.judge(shot.name(), drawn.json());
    }
  }
}
