package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Button;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.OutsideWorld;
import org.parley.evaluation.Shown;
import org.parley.organisation.Person;
import org.parley.partnership.joining.JoinPlace;
import org.parley.partnership.joining.JoinTable;
import org.parley.partnership.promise.KeepPromises;
import org.parley.schedule.BusinessClock;

/** What waits on somebody is found out when it asks, from what is so; nobody keeps a list. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class WhatWaitsScenarioTest {
  private static final LocalDate DUE = LocalDate.of(2100, 1, 1);

  @Inject EvaluationWorld world;
  @Inject KeepPromises keepPromises;
  @Inject Kept kept;
  @Inject BusinessClock clock;
  @Inject JoinTable joinTable;

  private Table table;
  private Profile femi;
  private Profile carla;

  @BeforeEach
  void aTableOfTwo() {
    table = world.table("Clean Harbour");
    femi = table.joins("Fishers Union", Platform.SLACK);
    carla = table.joins("City Council", Platform.TEAMS);
  }

  /** What can be pressed where this person asks how things stand, by what it does. */
  private List<String> offered(Profile who, String deed) {
    var reply = (Reply.Answer) table.types(who, "status");
    return Shown.buttons(reply.message()).stream()
        .map(Button::intent)
        .map(Object::toString)
        .filter(it -> it.contains(deed))
        .toList();
  }

  private String evaluation() {
    return kept.of(table.id().value())
        .get("evaluation")
        .get(0)
        .lines()
        .filter(it -> it.startsWith("id="))
        .findFirst()
        .orElseThrow()
        .substring(3);
  }

  @Test
  void aQuestionWaitsOnWhoWasAskedUntilThatOneAnswered() {
    assertThat(offered(femi, "position")).isEmpty();
    var soon = LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC).plusDays(7).toString();
    table.sends(
        table.facilitator(),
        "evaluation-open",
        "",
        Map.of("closes_on", soon, "closes_at", "12:00"));
    assertThat(offered(femi, "position")).hasSize(1);
    assertThat(offered(carla, "position")).hasSize(1);
    assertThat(offered(table.facilitator(), "position")).isEmpty();
    table.sends(
        femi,
        "evaluation-position",
        evaluation(),
        Map.of("stage", "MAP", "answer", "YES_AS_IS", "change", ""));
    assertThat(offered(femi, "position")).isEmpty();
    assertThat(offered(carla, "position")).hasSize(1);
  }

  @Test
  void aPromiseWaitsOnItsOwnOrganisationUntilItIsKept() {
    var promise =
        in(() -> keepPromises.make(table.acting(femi), "Mend the fence", LocalDate.EPOCH).id());
    var done = "promise done " + promise.value();
    assertThat(offered(femi, done)).hasSize(1);
    assertThat(offered(carla, done)).isEmpty();
    table.types(femi, done);
    assertThat(offered(femi, done)).isEmpty();
  }

  @Test
  void aColleagueWhoAsksWaitsOnTheVoiceOfThatOrganisationOnly() {
    var gus = world.somebody("Gus", Platform.SLACK);
    var place = JoinPlace.personal("slack", "T-gus", "Gus's (T-gus)");
    var asking = new JoinTable.Asking(new Person.Id(gus.id()), "", place);
    in(() -> joinTable.askColleagues(table.id(), table.acting(femi).theOrganisation(), asking));
    assertThat(offered(femi, "partners confirm")).hasSize(1);
    assertThat(offered(carla, "partners confirm")).isEmpty();
    assertThat(offered(table.facilitator(), "partners confirm")).isEmpty();
  }

  @Test
  void everyPromiseIsListedOnceWithButtonsForWhoMadeIt() {
    for (int i = 1; i <= 6; i++) {
      var what = "Number " + i + " is done";
      var who = table.acting(i % 2 == 0 ? femi : carla);
      in(() -> keepPromises.make(who, what, DUE));
    }
    var first = table.types(femi, "promise all");
    var second = table.types(femi, "promise all 2");
    for (int i = 1; i <= 6; i++) {
      assertThat((first + "" + second).split("Number " + i + " is done", -1)).hasSize(2);
    }
    var done =
        Stream.of(first, second)
            .flatMap(it -> Shown.buttons(((Reply.Answer) it).message()).stream())
            .filter(it -> it.intent().toString().contains("promise done"))
            .toList();
    assertThat(done).hasSize(3);
    assertThat(table.types(table.facilitator(), "promise all").toString())
        .contains("Number 1 is done")
        .doesNotContain("promise done");
  }

  @Test
  void atMostFiveThingsAreAskedOfSomebodyAtOnce() {
    for (int i = 0; i < 9; i++) {
      var what = "Number " + i;
      in(() -> keepPromises.make(table.acting(femi), what, LocalDate.EPOCH));
    }
    assertThat(offered(femi, "promise done").size()).isBetween(1, 5);
  }
}
