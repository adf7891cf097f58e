package org.parley.digest.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conversation.command.Reply;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.digest.DigestPlans;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Heard;
import org.parley.evaluation.OutsideWorld;
import org.parley.evaluation.Shown;
import org.parley.schedule.Cadence;
import org.parley.schedule.Settling;
import org.parley.schedule.engine.MovableTime;

/** A week goes by, and every linked channel reads what happened; nothing, where nothing did. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class DigestScenarioTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Inject EvaluationWorld world;
  @Inject Heard heard;
  @Inject MovableTime time;
  @Inject DigestPlans plans;
  @Inject EntityManager entities;
  @Inject @All List<Settling> settling;

  private Table table;
  private People.Profile femi;
  private People.Profile carla;
  private List<Destination> channels;

  @BeforeEach
  void aTableInThreeChannels() {
    table = world.table("Clean Harbour");
    femi = table.joins("Fishers Union", Platform.SLACK);
    carla = table.joins("City Council", Platform.TEAMS);
    channels =
        List.of(table.channel(), table.channelOf("Fishers Union"), table.channelOf("City Council"));
  }

  private Cadence cadence() {
    return in(() -> plans.of(table.id()).orElseThrow().cadence());
  }

  private Instant next() {
    return cadence().firstAfter(time.clock().now()).orElseThrow().instant();
  }

  private void forwardTo(Instant moment) {
    time.forwardTo(moment);
    settling.forEach(it -> it.settle(Duration.ofSeconds(20)));
  }

  /** How many digests stand in a place. */
  private long digests(Destination place) {
    return in(
        () ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "select count(*) from posting p join lane l on l.id = p.lane_id"
                                + " where p.screen = 'weekly-digest.v1' and p.state = 'done'"
                                + " and l.platform = ?1 and l.workspace = ?2 and l.place = ?3")
                        .setParameter(1, place.platform().code())
                        .setParameter(2, place.workspace())
                        .setParameter(3, place.id())
                        .getSingleResult())
                .longValue());
  }

  private List<Long> digests() {
    return channels.stream().map(this::digests).toList();
  }

  private String newest(Destination place) {
    var all = heard.in(place);
    return all.get(all.size() - 1);
  }

  private void promises(People.Profile who, String what) {
    var reply = table.sends(who, "promise", "", Map.of("what", what, "due", "2090-01-01"));
    assertThat(reply).isInstanceOf(Reply.Answer.class);
  }

  @Test
  void everyLinkedChannelOnBothPlatformsReadsTheSameOnceAWeek() {
    promises(femi, "Mend the east fence");
    var due = next();
    forwardTo(due.minusSeconds(1));
    assertThat(digests()).containsOnly(0L);
    forwardTo(due);
    assertThat(digests()).containsExactly(1L, 1L, 1L);
    assertThat(channels).extracting(this::newest).containsOnly(newest(table.channel()));
    assertThat(newest(table.channel()))
        .contains("Clean Harbour", "Fishers Union", "City Council", "Mend the east fence");
    for (var person : List.of(table.facilitator(), femi, carla)) {
      assertThat(digests(Destination.personal(person.address()))).isZero();
    }
  }

  @Test
  void aWeekInWhichNothingHappenedIsPassedOver() {
    forwardTo(next());
    forwardTo(next());
    forwardTo(next());
    assertThat(digests()).containsOnly(1L);
    promises(carla, "Open the lock");
    forwardTo(next());
    assertThat(digests()).containsOnly(2L);
    assertThat(newest(table.channel())).contains("Open the lock");
  }

  @Test
  void anotherTablesWeekIsNotToldHere() {
    var other = world.table("Other table");
    var gus = other.joins("Somebody Else", Platform.SLACK);
    other.sends(gus, "promise", "", Map.of("what", "Only theirs", "due", "2090-01-01"));
    forwardTo(next());
    assertThat(newest(table.channel())).doesNotContain("Only theirs", "Somebody Else");
    assertThat(newest(other.channel())).contains("Only theirs");
  }

  @Test
  void whatOnlySomeMayReadIsNotInIt() {
    table.sends(
        femi,
        "declare",
        "",
        Map.of("sentence", "FOR-THE-BROKER", "weight", "OVERRIDING", "visibility", "BROKER"));
    var due = next();
    var closes = due.plus(Duration.ofDays(3)).atZone(BERLIN).toLocalDate().toString();
    table.sends(
        table.facilitator(),
        "evaluation-open",
        "",
        Map.of("closes_on", closes, "closes_at", "12:00"));
    var evaluation =
        in(
            () ->
                entities
                    .createNativeQuery("select id from evaluation where partnership_id = ?1")
                    .setParameter(1, table.id().value())
                    .getSingleResult()
                    .toString());
    table.sends(
        carla,
        "evaluation-position",
        evaluation,
        Map.of("stage", "MAP", "answer", "YES_IF_CHANGED", "change", "NOT-COUNTED-YET"));
    table.types(table.facilitator(), "invite NOT-HERE-YET");
    forwardTo(due);
    assertThat(digests()).containsOnly(1L);
    for (var place : channels) {
      assertThat(heard.in(place).toString())
          .doesNotContain("FOR-THE-BROKER", "NOT-COUNTED-YET", "NOT-HERE-YET");
    }
    assertThat(Shown.of(table.types(carla, "digest")))
        .doesNotContain("FOR-THE-BROKER", "NOT-COUNTED-YET", "NOT-HERE-YET");
  }

  @Test
  void aFacilitatorSetsAnotherDayAndThenItComesOnThatDay() {
    var reply = table.types(table.facilitator(), "digest weekly friday 16:00");
    assertThat(reply).isInstanceOf(Reply.Answer.class);
    var friday = next().atZone(BERLIN);
    assertThat(friday.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(friday.toLocalTime()).isEqualTo(LocalTime.of(16, 0));
    assertThat(Shown.of(reply)).contains(friday.toInstant().toString());
    forwardTo(friday.toInstant().minusSeconds(1));
    assertThat(digests()).containsOnly(0L);
    forwardTo(friday.toInstant());
    assertThat(digests()).containsOnly(1L);
    assertThat(next()).isEqualTo(friday.plusWeeks(1).toInstant());
  }

  @Test
  void aPartnerDoesNotSetIt() {
    var before = cadence();
    for (var somebody : List.of(femi, carla)) {
      assertThat(table.types(somebody, "digest weekly friday 16:00"))
          .isInstanceOf(Reply.Refuse.class);
    }
    assertThat(cadence()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weekly someday", "weekly friday 25:00", "weekly friday 9:00 Nowhere/Land"})
  void whatCannotBeReadChangesNothing(String typed) {
    var before = cadence();
    assertThat(table.types(table.facilitator(), "digest " + typed))
        .isInstanceOf(Reply.Refuse.class);
    assertThat(cadence()).isEqualTo(before);
  }

  @Test
  void whoAsksReadsWhatHappenedSinceTheLastOneAndMovesNothing() {
    forwardTo(next());
    promises(femi, "Mend the east fence");
    for (var person : List.of(table.facilitator(), femi, carla)) {
      assertThat(Shown.of(table.types(person, "digest"))).contains("Mend the east fence");
    }
    forwardTo(next());
    assertThat(newest(table.channel())).contains("Mend the east fence");
  }
}
