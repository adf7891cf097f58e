package org.parley.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTextTest {

  private static ObjectNode message(ObjectNode conversation, String text) {
    var activity = TeamsInATest.tree("{\"type\":\"message\",\"recipient\":{\"id\":\"28:bot\"}}");
    activity.put("text", text).set("conversation", conversation);
    return activity;
  }

  private static ObjectNode mentioning(ObjectNode activity, String id, String text) {
    var mention = activity.withArray("entities").addObject();
    mention.put("type", "mention").put("text", text);
    mention.putObject("mentioned").put("id", id);
    return activity;
  }

  @Test
  void inPersonTheLineStandsAlone() {
    Map.of(
            "status", "status",
            " Help ", "Help",
            "/partnership declare all", "declare all",
            "partnership invite Fishers", "invite Fishers",
            "/Partnership", "",
            "partnerships are hard", "partnerships are hard",
            "/status", "status",
            "invite Fish&nbsp;&amp;&nbsp;Co", "invite Fish & Co",
            "join\u00a0HARBOUR-7\n", "join HARBOUR-7",
            "stage next <really>", "stage next <really>")
        .forEach(
            (text, line) ->
                assertThat(TypedText.of(new Incoming(message(TeamsInATest.personal(), text))))
                    .as(text)
                    .contains(line));
  }

  @Test
  void inAChannelOurNameComesFirstAndIsTakenAway() {
    var activity = message(TeamsInATest.channel(), "<at>Parley</at> stage&nbsp;next\n");
    assertThat(TypedText.of(new Incoming(mentioning(activity, "28:bot", "<at>Parley</at>"))))
        .contains("stage next");
  }

  @Test
  void anotherPersonsNameStaysAsText() {
    var activity =
        message(TeamsInATest.channel(), "<at>Parley</at> promise <at id=\"1\">Ann</at> the survey");
    mentioning(activity, "28:bot", "<at>Parley</at>");
    mentioning(activity, "29:ann", "<at id=\"1\">Ann</at>");
    assertThat(TypedText.of(new Incoming(activity))).contains("promise Ann the survey");
  }

  @Test
  void nobodyIsAnsweredWhoDidNotSpeakToUs() {
    var others = message(TeamsInATest.channel(), "<at>Bob</at> status");
    mentioning(others, "29:bob", "<at>Bob</at>");
    assertThat(TypedText.of(new Incoming(others))).isEmpty();
    assertThat(TypedText.of(new Incoming(message(TeamsInATest.channel(), "status")))).isEmpty();
    assertThat(TypedText.of(new Incoming(message(TeamsInATest.channel(), "/giphy cat")))).isEmpty();
  }

  @Test
  void aSlashCommandInAChannelIsForUs() {
    assertThat(TypedText.of(new Incoming(message(TeamsInATest.channel(), "/partnership status"))))
        .contains("status");
  }

  @Test
  void aTargetedMessageIsForUs() {
    var targeted = message(TeamsInATest.channel(), "declare");
    targeted.withObject("/recipient").put("isTargeted", true);
    assertThat(TypedText.of(new Incoming(targeted))).contains("declare");
  }
}
