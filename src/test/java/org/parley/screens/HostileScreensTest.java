package org.parley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever people are called and write: nobody is mentioned, nothing links, nothing formats. */
@QuarkusTest
@TestProfile(StoryTime.class)
class HostileScreensTest {
  /** The only markup of our own that may hold a sharp bracket. */
  private static final Pattern DATE = Pattern.compile("<!date\\^\\d+\\^[^|<>]+\\|[^|<>]+>");

  private static final Set<String> RICH =
      Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "text", "date");

  /** What Markdown or a client could act upon, without the backslash that takes its force. */
  private static final Pattern ACTIVE = Pattern.compile("(?<!\\\\)[*_~`\\[]");

  /** Bidirectional overrides and the like, as text or escaped. */
  private static final Pattern DISGUISE = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  @Inject Album album;

  @Test
  void slackTakesThemAndFindsNothingToActUpon() {
    var softly = new SoftAssertions();
    each(SlackPencil::draw, (shot, json) -> softly.assertThat(slack(json)).as(shot).isEmpty());
    softly.assertAll();
  }

  @Test
  void teamsTakesThemAndFindsNothingToActUpon() {
    var softly = new SoftAssertions();
    each(TeamsPencil::draw, (shot, json) -> softly.assertThat(teams(json)).as(shot).isEmpty());
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

  private static List<String> slack(JsonNode json) {
    return Stream.of(
            texts(all(json), "mrkdwn", "text")
                .map(text -> DATE.matcher(text).replaceAll(""))
                .filter(text -> text.contains("<") || text.matches("(?s).*\\*b(old)?\\*.*")),
            Stream.of(json.path("text").asText()).filter(text -> text.contains("<")),
            all(json)
                .filter(node -> node.path("type").asText().equals("rich_text"))
                .flatMap(rich -> rich.path("elements").findValuesAsText("type").stream())
                .filter(type -> !RICH.contains(type)),
            all(json).filter(node -> node.has("url")).map(JsonNode::toString),
            all(json)
                .filter(node -> node.path("type").asText().equals("plain_text"))
                .filter(node -> node.path("emoji").asBoolean(true))
                .map(JsonNode::toString),
            disguised(json))
        .flatMap(found -> found)
        .toList();
  }

  private static List<String> teams(JsonNode json) {
    return Stream.of(
            all(json).filter(node -> node.has("entities")).map(JsonNode::toString),
            all(json)
                .flatMap(node -> Stream.of(node.path("text"), node.path("fallbackText")))
                .map(JsonNode::asText)
                .filter(text -> text.contains("<at>") || text.contains("</at>")),
            texts(all(json), "TextBlock", "text").filter(text -> ACTIVE.matcher(text).find()),
            all(json)
                .filter(node -> node.path("type").asText().equals("Action.OpenUrl"))
                .map(JsonNode::toString),
            disguised(json))
        .flatMap(found -> found)
        .toList();
  }

  private static Stream<String> disguised(JsonNode json) {
    return all(json)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> DISGUISE.matcher(text).find());
  }

  private static Stream<String> texts(Stream<JsonNode> nodes, String type, String field) {
    return nodes
        .filter(node -> node.path("type").asText().equals(type))
        .map(node -> node.path(field).asText());
  }

  private static Stream<JsonNode> all(JsonNode json) {
    return Stream.concat(
        Stream.of(json),
        StreamSupport.stream(json.spliterator(), false).flatMap(HostileScreensTest::all));
  }
}
