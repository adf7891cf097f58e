package org.parley.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;
import static org.parley.testing.Transactions.isRefused;
import static org.parley.testing.Transactions.onlyTheFirstWins;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.interest.Declaration.Content;
import org.parley.interest.Declaration.Visibility;
import org.parley.interest.Declaration.Weight;
import org.parley.organisation.Acting;

/** What is kept of declarations and of who may read them, on each database. */
abstract class InterestStoreContractTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123Z");

  @Inject EvaluationWorld world;
  @Inject Declarations declarations;
  @Inject DeclareInterest declareInterest;
  @Inject EntityManager entities;

  private Table table;
  private Table other;
  private Acting kim;
  private Acting union;
  private Acting council;

  @BeforeEach
  void twoTables() {
    table = world.table("Clean Harbour");
    other = world.table("Other table");
    kim = table.acting(table.facilitator());
    union = table.acting(table.joins("Fishers Union", Platform.SLACK));
    council = table.acting(table.joins("City Council", Platform.TEAMS));
  }

  private static Content content(String sentence, Visibility visibility, Acting... readers) {
    return new Content(
        sentence,
        Weight.IMPORTANT,
        visibility,
        Arrays.stream(readers).map(Acting::person).toList());
  }

  private static Content table(String sentence) {
    return content(sentence, Visibility.TABLE);
  }

  private Declaration kept(Acting by, String sentence, Instant at) {
    var declared = Declaration.declared(by, content(sentence, Visibility.TABLE), at);
    in(() -> declarations.add(declared));
    return declared;
  }

  private Declaration changed(Declaration declared, Acting by, String sentence, Instant at) {
    return in(
        () -> {
          var former = declarations.current(declared.interest(), table.id()).orElseThrow();
          var next = former.changed(by, content(sentence, Visibility.TABLE), at);
          declarations.add(next);
          return next;
        });
  }

  private List<String> current(Table where) {
    return in(() -> declarations.current(where.id()).stream().map(Declaration::sentence).toList());
  }

  @Test
  void aDeclarationIsFoundAsItWasSaidWithTheReadersItNamed() {
    var sentence = "ä🚢".repeat(300);
    var declared =
        in(() -> declareInterest.declare(union, content(sentence, Visibility.BROKER, kim)));
    in(
        () -> {
          var found = declarations.current(declared.interest(), table.id()).orElseThrow();
          assertThat(found.sentence()).isEqualTo(sentence);
          assertThat(found.weight()).isEqualTo(Weight.IMPORTANT);
          assertThat(found.number()).isEqualTo(1);
          assertThat(found.isFor(kim)).isTrue();
          assertThat(found.isFor(union)).isTrue();
          assertThat(found.isFor(council)).isFalse();
        });
  }

  @Test
  void theNewestOfEachIsFoundByOrganisationInTheOrderOfTheirFirst() {
    var first = kept(union, "first", AT);
    kept(union, "second", AT.plusSeconds(1));
    kept(council, "council's", AT.plusSeconds(2));
    assertThat(current(table)).containsExactly("council's", "first", "second");
    changed(first, union, "first, changed", AT.plusSeconds(3));
    assertThat(current(table)).containsExactly("council's", "first, changed", "second");
  }

  @Test
  void allVersionsAreFoundTheNewestFirst() {
    var first = kept(union, "one", AT);
    changed(first, union, "two", AT.plusSeconds(1));
    changed(first, union, "three", AT.plusSeconds(2));
    kept(union, "another", AT);
    in(
        () -> {
          assertThat(declarations.versions(first.interest(), table.id()))
              .extracting(Declaration::sentence)
              .containsExactly("three", "two", "one");
          assertThat(declarations.current(first.interest(), table.id()))
              .hasValueSatisfying(it -> assertThat(it.number()).isEqualTo(3));
        });
  }

  @Test
  void nothingOfAnotherTableIsFound() {
    var theirs = kept(union, "theirs", AT);
    assertThat(current(other)).isEmpty();
    in(
        () -> {
          assertThat(declarations.current(theirs.interest(), other.id())).isEmpty();
          assertThat(declarations.versions(theirs.interest(), other.id())).isEmpty();
        });
  }

  @Test
  void twoWhoChangeOneInterestAtOnceMakeOneVersion() {
    var declared = kept(union, "one", AT);
    var seen = new AtomicReference<Declaration>();
    onlyTheFirstWins(
        () -> seen.set(declarations.current(declared.interest(), table.id()).orElseThrow()),
        () -> declareInterest.change(union, declared.interest(), table("two")),
        () -> seen.get().changed(union, table("another two"), AT));
    assertThat(current(table)).containsExactly("two");
  }

  @Test
  void anInterestHasOneVersionOfANumber() {
    var declared = kept(union, "one", AT);
    changed(declared, union, "two", AT);
    isRefused(
        () -> {
          var former = declarations.versions(declared.interest(), table.id()).get(1);
          declarations.add(former.changed(union, content("twin", Visibility.TABLE), AT));
          entities.flush();
        });
  }
}
