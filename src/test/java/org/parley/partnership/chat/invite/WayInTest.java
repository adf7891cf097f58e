package org.parley.partnership.chat.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Platform;

class WayInTest {
  private static final InviteWords WORDS = Words.of(InviteWords.class, Locale.ENGLISH);

  private record Set(Platform platform, boolean isOn, boolean takesMoreWorkspaces)
      implements Platform.Setup {}

  private static WayIn where(boolean slack, boolean slackTakesMore, boolean teams) {
    return new WayIn(
        List.of(
            new Set(Platform.SLACK, slack, slackTakesMore), new Set(Platform.TEAMS, teams, teams)),
        "https://parley.example.org/");
  }

  @Test
  void bothPlatformsAreNamedWhereBothAreOn() {
    var both = where(true, true, true);
    assertThat(both.install(WORDS))
        .satisfiesExactly(
            slack -> assertThat(slack).contains("https://parley.example.org/slack/install"),
            teams -> assertThat(teams).contains("Microsoft Teams"));
    assertThat(both.type(WORDS, "X-1")).contains("/partnership join X-1", "@Parley join X-1");
  }

  @Test
  void teamsIsNotNamedWhereItIsOff() {
    var slack = where(true, true, false);
    assertThat(slack.install(WORDS)).hasSize(1).noneMatch(it -> it.contains("Teams"));
    assertThat(slack.type(WORDS, "X-1")).contains("/partnership join X-1").doesNotContain("Parley");
  }

  @Test
  void slackIsNotNamedWhereItIsOff() {
    var teams = where(false, false, true);
    assertThat(teams.install(WORDS)).hasSize(1).noneMatch(it -> it.contains("Slack"));
    assertThat(teams.type(WORDS, "X-1"))
        .contains("@Parley join X-1")
        .doesNotContain("/partnership");
  }

  @Test
  void aServerForOneSlackWorkspaceOffersNoLinkThatOpensNothing() {
    var one = where(true, false, false);
    assertThat(one.install(WORDS)).isEmpty();
    assertThat(one.type(WORDS, "X-1")).contains("/partnership join X-1");
  }
}
