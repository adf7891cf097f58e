package org.parley.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Only what Slack signed gets in, once. */
@QuarkusTest
@TestProfile(AttackedParley.class)
class SlackDoorAttackTest extends Attacked {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PATH = "/slack/events";

  @Inject EntityManager entities;

  private final String body = Attacker.command("help", "U1");
  private final String time = Attacker.now();
  private final String right = Attacker.signature(AttackedParley.SIGNING, time, body);

  private int post(String... headers) {
    return attacker.post(PATH, body, headers).status();
  }

  private static String at(String time) {
    return "X-Slack-Request-Timestamp: " + time;
  }

  private static String by(String signature) {
    return "X-Slack-Signature: " + signature;
  }

  private String later(int seconds) {
    return String.valueOf(Long.parseLong(time) + seconds);
  }

  @Test
  void whatSlackSignedIsAnsweredWithEverySecretThatCounts() {
    assertThat(post(at(time), by(right), "Content-Type: " + FORM)).isEqualTo(200);
    assertThat(post(Attacker.signed(AttackedParley.OLD_SIGNING, time, body, FORM))).isEqualTo(200);
  }

  @Test
  void absentWrongAndOddHeadersAreRefused() {
    assertThat(post()).isEqualTo(401);
    assertThat(post(at(time))).isEqualTo(401);
    assertThat(post(by(right))).isEqualTo(401);
    for (var signature :
        List.of(
            "",
            "v0=",
            right.substring(3),
            right.toUpperCase(java.util.Locale.ROOT),
            "v1=" + right.substring(3),
            right + "0",
            right.substring(0, right.length() - 1),
            Attacker.signature("---", time, body),
            Attacker.signature("another", time, body))) {
      assertThat(post(at(time), by(signature))).as(signature).isEqualTo(401);
    }
    for (var odd : List.of("", "now", "-1", "0", time + "0", time + ".0", "1e9", " ")) {
      assertThat(post(Attacker.signed(AttackedParley.SIGNING, odd, body, FORM))).isEqualTo(401);
    }
  }

  @Test
  void aSignatureIsGoodForFiveMinutesEitherWay() {
    for (int skew : new int[] {-290, 290}) {
      assertThat(post(Attacker.signed(AttackedParley.SIGNING, later(skew), body, FORM)))
          .isEqualTo(200);
    }
    for (int skew : new int[] {-310, 310, -86_400, 86_400}) {
      assertThat(post(Attacker.signed(AttackedParley.SIGNING, later(skew), body, FORM)))
          .isEqualTo(401);
    }
  }

  @Test
  void aHeaderThatComesTwiceIsRefusedEvenWhereOneOfThemIsRight() {
    assertThat(post(at(time), by(right), by("v0=00"))).isEqualTo(400);
    assertThat(post(at(time), by("v0=00"), by(right))).isEqualTo(400);
    assertThat(post(at(time), at(later(1)), by(right))).isEqualTo(400);
    assertThat(post(at(time), by(right), "Content-Type: " + FORM, "Content-Type: text/plain"))
        .isEqualTo(400);
  }

  @Test
  void theBytesAreSignedAsTheyCame() {
    for (var more : List.of("\n", "\r\n", " ", "&", "\u0000")) {
      var longer = body + more;
      var headers = Attacker.signed(AttackedParley.SIGNING, time, longer, FORM);
      assertThat(attacker.post(PATH, longer, headers).status()).isEqualTo(200);
      assertThat(attacker.post(PATH, body, headers).status()).isEqualTo(401);
      assertThat(post(at(time), by(right))).isEqualTo(200);
      assertThat(attacker.post(PATH, longer, at(time), by(right)).status()).isEqualTo(401);
    }
  }

  @Test
  void whatCharsetAHeaderClaimsDoesNotMatter() {
    var event =
        "{\"type\":\"event_callback\",\"team_id\":\"T0\",\"event_id\":\"Ev1\",\"event\":{\"type\":"
            + "\"app_home_opened\",\"user\":\"U1\",\"tab\":\"home\",\"x\":\"Sch\u00f6n \ud83e\udd1d\"}}";
    for (var type :
        List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json; charset=iso-8859-1",
            "application/json; charset=utf-7",
            "application/json; charset=nonsense")) {
      assertThat(attacker.slack(event, type).status()).as(type).isEqualTo(200);
    }
  }

  @Test
  void onlyPostIsAnswered() {
    for (var method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD")) {
      var answer = attacker.send(method + " " + PATH, new byte[0]);
      assertThat(answer.body()).as(method).doesNotContain("Parley", "quarkus", "undertow");
      assertThat(answer.status()).as(method).isIn(405, 404);
    }
  }

  @Test
  void aSignedFormThatIsReplayedHasNoSecondEffect() {
    var name = "Replayed " + UUID.randomUUID();
    var sent = "payload=" + URLEncoder.encode(submission(name), StandardCharsets.UTF_8);
    var headers = Attacker.signed(AttackedParley.SIGNING, time, sent, FORM);
    for (int i = 0; i < 3; i++) {
      assertThat(attacker.post(PATH, sent, headers).status()).isEqualTo(200);
      assertThat(named(name)).isEqualTo(1);
    }
  }

  private static String submission(String name) {
    var values = new StringBuilder();
    for (var field : List.of("name", "issue", "why", "organisation")) {
      values
          .append(values.isEmpty() ? "" : ",")
          .append(
              "\"%s\":{\"value\":{\"type\":\"plain_text_input\",\"value\":\"%s\"}}"
                  .formatted(field, field.equals("name") ? name : "x"));
    }
    return """
        {"type":"view_submission","api_app_id":"A1","team":{"id":"%1$s"},
         "user":{"id":"U1","team_id":"%1$s","name":"ann"},
         "view":{"id":"V1","type":"modal","callback_id":"form","private_metadata":"C1 %2$s",
                 "title":{"type":"plain_text","text":"New"},"state":{"values":{%3$s}}}}"""
        .formatted(
            Attacker.TEAM, org.parley.conversation.form.FormCall.of("new").encoded(), values);
  }

  private long named(String name) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery("select count(*) from partnership where name = ?1")
                            .setParameter(1, name)
                            .getSingleResult())
                    .longValue());
  }

  @Test
  void whatIsForAnotherAppOrAnotherWorkspaceDoesNothing() {
    var other = Attacker.command("help", "U1").replace("api_app_id=A1", "api_app_id=A2");
    var foreign = Attacker.command("help", "U1").replace(Attacker.TEAM, "T0FOREIGN");
    for (var command : List.of(other, foreign)) {
      var answer = attacker.slack(command, FORM);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("not connected").doesNotContain("status");
    }
    assertThat(attacker.slack.calls).noneMatch(call -> call.path().contains("hooks"));
  }
}
