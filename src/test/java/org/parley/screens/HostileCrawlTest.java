package org.parley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Reply;

/**
 * Every hostile text through every word and every field of every form that anybody can get at: made
 * from the registry and from the forms themselves. Nothing fails, and on neither platform does
 * anything ping, link, format or break out.
 */
@QuarkusTest
@TestProfile(HostileCrawlTest.Fresh.class)
class HostileCrawlTest {
  /** A database of its own: what is written here fills every list. */
  public static class Fresh extends StoryTime {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(super.getConfigOverrides());
      settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:crawled;LOCK_TIMEOUT=10000");
      return settings;
    }
  }

  @Inject Theatre theatre;
  @Inject @All List<ChatForm> forms;

  private final List<Shot> shots = new ArrayList<>();
  private final TreeSet<String> codes = new TreeSet<>();
  private final TreeSet<String> faults = new TreeSet<>();
  private final Map<String, Integer> attacked = new HashMap<>();

  private void crawl(Actor who) {
    var crawler = new Crawler(theatre, who, attacked);
    codes.forEach(crawler::tries);
    theatre
        .overheard
        .everythingNew(faults)
        .forEach(
            it -> {
              shots.add(Crawler.posted(it));
              crawler.reads(it.message());
            });
    crawler.crawls();
    theatre.overheard.everythingNew(faults).forEach(it -> shots.add(Crawler.posted(it)));
    shots.addAll(crawler.shots());
    codes.addAll(crawler.codes());
    faults.addAll(crawler.faults());
  }

  private void tellsAStory() {
    theatre.clock.begin(Instant.parse("2026-11-02T08:00:00Z"));
    var cast = new Cast(Script.hostile(), "C");
    theatre.opens(cast);
    var play = new Play(theatre, cast);
    new Beginning(play, Script.hostile()).plays();
    new Agreeing(play, Script.hostile()).plays();
    play.until("2026-11-09T09:10");
    crawl(cast.ada().in(cast.trustChannel()));
    crawl(cast.ben().in(cast.fishersChannel()));
    crawl(cast.dora().in(cast.councilChannel()));
    play.until("2026-11-25T09:10");
    crawl(cast.ada().alone());
    if (play.types(Play.UNSEEN, cast.ada().in(cast.trustChannel()), "evaluate outcome")
        instanceof Reply.OpenForm form) {
      var outcome = Map.of("kind", "GO_ON", "words", "x", "review_on", "2027-05-28");
      play.sends(Play.UNSEEN, cast.ada().in(cast.trustChannel()), form, outcome);
    }
    // Ben has left by now: his crawl sent that form too.
    crawl(cast.dora().in(cast.councilChannel()));
    crawl(cast.gus().alone());
  }

  /**
   * Open to one person at one moment, which a crawl misses; {@link HostileScreensTest} has them.
   */
  private static final Set<String> ONE_MOMENTS =
      Set.of("evaluation-objection", "join", "promise-move");

  @Test
  void everyHostileTextThroughEveryInputHarmsNobody() {
    tellsAStory();
    assertThat(shots).hasSizeGreaterThan(5_000);
    var found = new TreeSet<>(faults);
    for (var shot : shots) {
      judge(shot, found);
    }
    assertThat(String.join("\n", found)).isEmpty();
    var ours =
        forms.stream()
            .map(ChatForm::id)
            .filter(it -> !it.contains("test") && !ONE_MOMENTS.contains(it))
            .collect(Collectors.toSet());
    assertThat(attacked.keySet()).as("forms that were found").containsAll(ours);
  }

  private static void judge(Shot shot, TreeSet<String> found) {
    try {
      var slack = SlackPencil.draw(shot);
      var teams = TeamsPencil.draw(shot);
      slack.problems().forEach(it -> note(found, "Slack refuses: " + it, shot));
      teams.problems().forEach(it -> note(found, "Teams refuses: " + it, shot));
      Harmful.slack(slack.json()).forEach(it -> note(found, "Slack acts on " + it, shot));
      Harmful.teams(teams.json()).forEach(it -> note(found, "Teams acts on " + it, shot));
    } catch (RuntimeException undrawn) {
      note(found, "cannot be drawn: " + undrawn, shot);
    }
  }

  /** A few are enough to see what is wrong. */
  private static void note(TreeSet<String> found, String problem, Shot shot) {
    if (found.size() < 400) {
      var name = shot.name();
      found.add(
          problem.substring(0, Math.min(200, problem.length()))
              + " | "
              + name.substring(0, Math.min(200, name.length())));
    }
  }
}
