package org.parley.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Evaluating;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Shown;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.table.Sql;

/** Who asks to be forgotten is found nowhere afterwards, and is told before what follows. */
abstract class ForgetContractTest {
  @Inject EvaluationWorld world;
  @Inject Evaluating evaluating;
  @Inject TakeHat takeHat;
  @Inject People people;
  @Inject BusinessClock clock;
  @Inject Sql sql;

  private final String name = "Canary" + UUID.randomUUID();
  private Table table;
  private People.Profile gone;

  @BeforeEach
  void aTable() {
    table = world.table("Clean Harbour");
  }

  private void comes(Platform platform) {
    gone = world.somebody(name, platform);
    table.joins("Fishers Union", gone);
  }

  private String asksToBeForgotten(People.Profile who) {
    return Shown.of(table.types(who, "me forget"));
  }

  private void isForgotten(People.Profile who) {
    assertThat(Shown.of(table.sends(who, "forget", "", Map.of()))).contains("I have forgotten you");
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void theNameAndTheAddressStandNowhereAfterwards(Platform platform) throws SQLException {
    comes(platform);
    doesEverythingThatIsSignedWithAName();
    assertThat(where(name))
        .contains(
            "person.name",
            "promise.person_name",
            "declaration.declared_by",
            "evaluation_position.given_by",
            "check_in_answer.person_name",
            "timeline_entry.person_name");

    isForgotten(gone);

    assertThat(where(name)).isEmpty();
    // Where something may still be said: the platform's own id of a chat.
    assertThat(where(gone.address().user())).isSubsetOf("lane.place");
    assertThat(people.known(gone.address())).isEmpty();
    assertThat(Shown.of(table.types(table.facilitator(), "status"))).contains("The survey");
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aFacilitatorIsFoundNowhereAfterwards(Platform platform) throws SQLException {
    comes(platform);
    hasTheFacilitatorsHat(gone);
    evaluating.at(table).opens(gone, evaluating.at(table).inDays(7), "18:00");
    assertThat(where(name)).contains("evaluation.opened_by");
    isForgotten(gone);
    assertThat(where(name)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void nobodyActsForTheOrganisationThenAndThatIsSaidBefore(Platform platform) {
    comes(platform);
    assertThat(asksToBeForgotten(gone))
        .contains("Nobody acts for Fishers Union in Clean Harbour then")
        .contains("“Somebody”");
    assertThat(people.known(gone.address())).as("only asked").isPresent();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aColleagueSpeaksThenAndThatIsSaidBefore(Platform platform) {
    comes(platform);
    var colleague = world.somebody("Finn", platform);
    var organisation = table.acting(gone).theOrganisation();
    EvaluationWorld.inTransaction(
        () ->
            takeHat.acting(table.id(), new Person.Id(colleague.id()), organisation, Instant.now()));
    assertThat(asksToBeForgotten(gone))
        .contains("Finn speaks for Fishers Union in Clean Harbour then");
    assertThat(table.acting(colleague).speaks()).isFalse();

    isForgotten(gone);
    assertThat(table.acting(colleague).speaks()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void theLastFacilitatorIsToldThatNobodyFacilitatesThen(Platform platform) {
    assertThat(asksToBeForgotten(table.facilitator()))
        .contains("Nobody facilitates Clean Harbour then");
    comes(platform);
    hasTheFacilitatorsHat(gone);
    assertThat(asksToBeForgotten(table.facilitator()))
        .contains("You no longer facilitate Clean Harbour; somebody else does");
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void whoWritesAgainIsMetForTheFirstTime(Platform platform) {
    comes(platform);
    isForgotten(gone);
    var again =
        EvaluationWorld.inTransaction(
            () ->
                people.meet(
                    new People.Introduction(
                        gone.address(), name, gone.zone(), Locale.ENGLISH, gone.kind())));
    assertThat(again.id()).isNotEqualTo(gone.id());
    assertThat(Shown.of(table.types(again, "me"))).contains(name).doesNotContain("Fishers Union");
  }

  private void hasTheFacilitatorsHat(People.Profile who) {
    EvaluationWorld.inTransaction(
        () -> takeHat.facilitating(table.id(), new Person.Id(who.id()), Instant.now()));
  }

  private void doesEverythingThatIsSignedWithAName() {
    table.sends(gone, "promise", "", Map.of("what", "The survey", "due", "2030-01-01"));
    table.sends(
        gone,
        "declare",
        "",
        Map.of("sentence", "Winter access", "weight", "OVERRIDING", "visibility", "TABLE"));
    evaluating.at(table).opens();
    evaluating.at(table).gives(gone, "MAP", "YES_AS_IS", "");
    var round = UUID.randomUUID();
    var at = clock.now();
    sql.update(
        "insert into check_in_round (id, partnership_id, nominal, zone, questions, opened_at,"
            + " closes_at, version) values (?, ?, 'n', 'UTC', '', ?, ?, 0)",
        round,
        table.id().value(),
        at,
        at);
    sql.update(
        "insert into check_in_answer (id, round_id, person_id, organisation_id, organisation_name,"
            + " person_name, as_voice, first_text, second_text, third_text, first_said_at, said_at,"
            + " version) values (?, ?, ?, ?, 'Fishers Union', ?, true, 'a', '', '', ?, ?, 0)",
        UUID.randomUUID(),
        round,
        gone.id(),
        table.acting(gone).theOrganisation().value(),
        name,
        at,
        at);
  }

  /** Every column of text, of every table, that holds these words. */
  private List<String> where(String words) throws SQLException {
    var columns =
        sql.list(
            "select lower(table_name), lower(column_name) from information_schema.columns where"
                + " lower(table_schema) = 'public' and lower(data_type) = 'character varying'"
                + " order by 1, 2",
            ForgetContractTest::column);
    var found = new ArrayList<String>();
    for (String column : columns) {
      var parts = column.split("\\.");
      if (parts[0].equals("flyway_schema_history")) {
        continue;
      }
      var rows =
          sql.list(
              "select 1 from " + parts[0] + " where " + parts[1] + " like ?",
              row -> 1,
              "%" + words + "%");
      if (!rows.isEmpty()) {
        found.add(column);
      }
    }
    assertThat(columns).hasSizeGreaterThan(60);
    return found;
  }

  private static String column(ResultSet row) throws SQLException {
    return row.getString(1) + "." + row.getString(2);
  }
}
