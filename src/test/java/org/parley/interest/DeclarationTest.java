package org.parley.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.interest.Declaration.Content;
import org.parley.interest.Declaration.Visibility;
import org.parley.interest.Declaration.Weight;
import org.parley.interest.InterestEvent.InterestDeclared;
import org.parley.organisation.Acting;
import org.parley.organisation.Hat;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Finding;
import org.parley.partnership.Stage;
import org.parley.partnership.TableInMemory;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Role;
import org.parley.testing.Columns;

/** Who may read what an organisation declared, and what stays of what it said before. */
class DeclarationTest {
  private final TableInMemory table = new TableInMemory();
  private final Kept kept = new Kept();
  private final DeclareInterest declareInterest =
      new DeclareInterest(kept, table.people.whoActs, table.time.timeline);
  private final Acting ana = table.comes("Harbour Trust", "Ana");
  private final Acting ben = table.colleague(ana, "Ben");
  private final Acting femi = table.comes("Fishers Union", "Femi");

  private static Content content(Visibility visibility, Acting... readers) {
    return new Content(
        "Our berths stay ours",
        Weight.OVERRIDING,
        visibility,
        Arrays.stream(readers).map(Acting::person).toList());
  }

  private Declaration toTheTable() {
    return declareInterest.declare(ana, content(Visibility.TABLE));
  }

  private Declaration toTheBroker(Acting... readers) {
    return declareInterest.declare(ana, content(Visibility.BROKER, readers));
  }

  private Acting facilitates(String name) {
    return table.people.takeHat.facilitating(
        table.id(), table.people.meets(name), table.time.now());
  }

  private static Acting elsewhere(Acting same) {
    return new Acting(
        same.hat(),
        PartnershipId.fresh(),
        same.person(),
        same.personName(),
        same.role(),
        same.organisation(),
        same.organisationName());
  }

  @Test
  void itsOwnPeopleReadItWhateverItsVisibility() {
    for (var declared : List.of(toTheTable(), toTheBroker(table.kim), toTheBroker())) {
      assertThat(declared.isFor(ana)).isTrue();
      assertThat(declared.isFor(ben)).isTrue();
    }
  }

  @Test
  void whatIsSaidToTheTableIsReadByEverybodyThereAndNobodyElse() {
    var declared = toTheTable();
    assertThat(List.of(femi, table.kim, facilitates("Lea"))).allMatch(declared::isFor);
    for (var same : List.of(ana, femi, table.kim)) {
      assertThat(declared.isFor(elsewhere(same))).isFalse();
    }
  }

  @Test
  void whatIsSaidToTheBrokerIsReadByThoseItNamesOnly() {
    var lea = facilitates("Lea");
    var both = toTheBroker(table.kim, lea);
    assertThat(List.of(table.kim, lea)).allMatch(both::isFor);
    assertThat(both.isFor(femi)).isFalse();
    var one = toTheBroker(lea);
    assertThat(one.isFor(lea)).isTrue();
    assertThat(one.isFor(table.kim)).isFalse();
    assertThat(one.isFor(elsewhere(lea))).isFalse();
  }

  @Test
  void aFacilitatorWhoCameLaterDoesNotReadIt() {
    var declared = toTheBroker(table.kim);
    assertThat(declared.isFor(facilitates("Lea"))).isFalse();
  }

  @Test
  void aFacilitatorWhoIsAPartnerTooReadsItInThatHatOnly() {
    var femiFacilitates =
        table.people.takeHat.facilitating(table.id(), femi.person(), table.time.now());
    var declared = toTheBroker(femiFacilitates);
    assertThat(declared.isFor(femiFacilitates)).isTrue();
    assertThat(declared.isFor(femi)).isFalse();
    assertThat(declareInterest.alsoActsFor(femiFacilitates)).containsExactly("Fishers Union");
    assertThat(declareInterest.alsoActsFor(table.kim)).isEmpty();
    assertThat(declareInterest.brokers(table.id()))
        .containsExactlyInAnyOrder(table.kim, femiFacilitates);
  }

  @Test
  void whoFacilitatesNoMoreReadsItNoMore() {
    var declared = toTheBroker(table.kim);
    var asMember =
        new Acting(
            new Hat.Id(java.util.UUID.randomUUID()),
            table.id(),
            table.kim.person(),
            "Kim",
            Role.MEMBER,
            femi.organisation(),
            "Fishers Union");
    assertThat(declared.isFor(asMember)).isFalse();
  }

  @Test
  void aChangeIsTheNextVersionAndTheFormerStaysAsItWasSaid() {
    var first = toTheTable();
    var second =
        declareInterest
            .change(ana, first.interest(), content(Visibility.BROKER, table.kim))
            .orElseThrow();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.interest()).isEqualTo(first.interest());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(first.visibility()).isEqualTo(Visibility.TABLE);
    assertThat(first.isFor(femi)).isTrue();
    assertThat(second.isFor(femi)).isFalse();
    assertThat(kept.current(table.id())).containsExactly(second);
  }

  @Test
  void readersDoNotOutliveTheVersionThatNamedThem() {
    var first = toTheBroker(table.kim);
    var second =
        declareInterest.change(ana, first.interest(), content(Visibility.BROKER)).orElseThrow();
    assertThat(second.isFor(table.kim)).isFalse();
    var open =
        declareInterest
            .change(ana, first.interest(), content(Visibility.TABLE, table.kim))
            .orElseThrow();
    assertThat((java.util.Set<?>) Columns.of(open, "readers")).isEmpty();
  }

  @Test
  void onlyTheVoiceDeclaresAndOnlyItsOwnIsChanged() {
    var declared = toTheTable();
    for (var somebody : List.of(ben, table.kim)) {
      assertThatThrownBy(() -> declareInterest.declare(somebody, content(Visibility.TABLE)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () ->
                  declareInterest.change(somebody, declared.interest(), content(Visibility.TABLE)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(declareInterest.change(femi, declared.interest(), content(Visibility.TABLE)))
        .isEmpty();
    assertThat(
            declareInterest.change(elsewhere(ana), declared.interest(), content(Visibility.TABLE)))
        .isEmpty();
    assertThat(kept.all).containsExactly(declared);
  }

  @Test
  void theTableHearsThatSomethingWasDeclaredAndNeverWhatIsForTheBroker() {
    toTheBroker(table.kim);
    assertThat(table.time.told(InterestDeclared.class)).isEmpty();
    assertThat(table.time.noted()).doesNotContain(TimelineKind.INTEREST_DECLARED);
    toTheTable();
    assertThat(table.time.told(InterestDeclared.class)).hasSize(1);
    assertThat(table.time.newest().subject() + table.time.newest().detail()).isEmpty();
  }

  @Test
  void whatIsOpenedToTheTableIsNewsOnce() {
    var first = toTheBroker(table.kim);
    declareInterest.change(ana, first.interest(), content(Visibility.TABLE));
    declareInterest.change(ana, first.interest(), content(Visibility.TABLE));
    assertThat(table.time.told(InterestDeclared.class)).hasSize(1);
  }

  @Test
  void beforeWorkBeginsEverybodyShouldHaveDeclaredAtTheTable() {
    var gate = new InterestGate(kept);
    var partners = table.partners.at(table.id());
    toTheBroker(table.kim);
    assertThat(gate.findings(table.at(Stage.ESTABLISH).partnership, partners))
        .containsExactly(new Finding(Finding.Kind.INTERESTS_DECLARED, 0, 2));
    toTheTable();
    toTheTable();
    assertThat(gate.findings(table.partnership, partners))
        .containsExactly(new Finding(Finding.Kind.INTERESTS_DECLARED, 1, 2));
    assertThat(gate.findings(table.at(Stage.OPERATE).partnership, partners)).isEmpty();
  }

  /** Every version, kept in memory. */
  private static final class Kept implements Declarations {
    private final List<Declaration> all = new ArrayList<>();

    @Override
    public void add(Declaration declaration) {
      all.add(declaration);
    }

    @Override
    public List<Declaration> current(PartnershipId partnership) {
      return all.stream().filter(it -> Columns.of(it, "replacedAt") == null).toList();
    }

    @Override
    public Optional<Declaration> current(Declaration.Interest interest, PartnershipId partnership) {
      return current(partnership).stream()
          .filter(it -> Columns.of(it, "partnership").equals(partnership.value()))
          .filter(it -> it.interest().equals(interest))
          .findFirst();
    }

    @Override
    public List<Declaration> versions(Declaration.Interest interest, PartnershipId partnership) {
      return all.stream()
          .filter(it -> it.interest().equals(interest))
          .sorted(Comparator.comparing(Declaration::number).reversed())
          .toList();
    }
  }
}
