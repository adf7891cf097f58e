package org.parley.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.role.Role;

/** For whom somebody acts: several hats, one voice at a time, nothing inferred. */
class ActingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final PartnershipId HARBOUR = PartnershipId.fresh();
  private static final PartnershipId ELSEWHERE = PartnershipId.fresh();

  private final PeopleInMemory people = new PeopleInMemory();
  private final Person.Id ana = people.meets("Ana", "T1");
  private final Person.Id ben = people.meets("Ben", "T1");
  private final Person.Id cleo = people.meets("Cleo", "T2");

  private Acting founds(Person.Id person, String organisation) {
    return people.takeHat.founding(HARBOUR, person, organisation, NOW);
  }

  private Acting actsFor(Person.Id person, Acting first) {
    return people.takeHat.acting(
        HARBOUR,
        person,
        first.theOrganisation(),
        NOW.plusSeconds(people.whoActs.at(HARBOUR).size()));
  }

  private List<Role> roles() {
    return people.whoActs.at(HARBOUR).stream().map(Acting::role).toList();
  }

  private Acting now(Acting before) {
    return people.whoActs.wearing(before.hat());
  }

  @Test
  void whoComesFirstSpeaksAndWhoComesLaterDoesNot() {
    var first = founds(ana, "Harbour Trust");
    assertThat(first.speaks()).isTrue();
    assertThat(actsFor(ben, first).role()).isEqualTo(Role.MEMBER);
    assertThat(actsFor(cleo, first).role()).isEqualTo(Role.MEMBER);
  }

  @Test
  void takingTheSameHatAgainChangesNothing() {
    var first = founds(ana, "Harbour Trust");
    var second = actsFor(ben, first);
    assertThat(actsFor(ana, first)).isEqualTo(first);
    assertThat(actsFor(ben, first)).isEqualTo(second);
    var facilitates = people.takeHat.facilitating(HARBOUR, ana, NOW);
    assertThat(people.takeHat.facilitating(HARBOUR, ana, NOW.plusSeconds(9)))
        .isEqualTo(facilitates);
    assertThat(roles()).containsExactlyInAnyOrder(Role.VOICE, Role.MEMBER, Role.FACILITATOR);
  }

  @Test
  void aPersonMayWearTwoHatsAndEachSaysForWhom() {
    var trust = founds(ana, "Harbour Trust");
    var union = founds(cleo, "Fishers Union");
    var both = actsFor(ana, union);
    assertThat(people.whoActs.of(ana))
        .extracting(Acting::organisationName)
        .containsExactly("Harbour Trust", "Fishers Union");
    assertThat(both.speaks()).isFalse();
    assertThat(now(trust).speaks()).isTrue();
  }

  @Test
  void facilitatingIsAHatForNobody() {
    var facilitates = people.takeHat.facilitating(HARBOUR, ana, NOW);
    assertThat(facilitates.facilitates()).isTrue();
    assertThat(facilitates.speaks()).isFalse();
    assertThat(facilitates.organisation()).isEmpty();
  }

  @Test
  void twoOrganisationsOfOneNameAreTwo() {
    var one = founds(ana, "Harbour Trust");
    var other = founds(cleo, "Harbour Trust");
    assertThat(other.theOrganisation()).isNotEqualTo(one.theOrganisation());
    assertThat(other.speaks()).isTrue();
    assertThat(people.nameVoice.candidates(one)).isEmpty();
  }

  @Test
  void aSharedWorkspaceMakesNobodyAColleague() {
    founds(ana, "Harbour Trust");
    assertThat(people.whoActs.of(ben)).isEmpty();
  }

  @Test
  void aHatOfAnotherPersonOrAnotherTableIsNotWorn() {
    var hat = founds(ana, "Harbour Trust").hat();
    assertThat(people.whoActs.wearing(hat, ana, HARBOUR)).isPresent();
    assertThat(people.whoActs.wearing(hat, ben, HARBOUR)).isEmpty();
    assertThat(people.whoActs.wearing(hat, ana, ELSEWHERE)).isEmpty();
  }

  @Test
  void aHatThatWasLaidDownIsWornByNobody() {
    var hat = founds(ana, "Harbour Trust").hat();
    people.hats.with(hat).orElseThrow().layDown(NOW);
    assertThat(people.whoActs.wearing(hat, ana, HARBOUR)).isEmpty();
    assertThat(people.whoActs.at(HARBOUR)).isEmpty();
    assertThatThrownBy(() -> people.whoActs.wearing(hat))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void whereNobodyIsLeftTheNextToComeSpeaks() {
    var first = founds(ana, "Harbour Trust");
    people.hats.with(first.hat()).orElseThrow().layDown(NOW);
    assertThat(actsFor(ben, first).speaks()).isTrue();
  }

  @Test
  void anOrganisationHasOneVoiceAtATime() {
    var voice = founds(ana, "Harbour Trust");
    var member = actsFor(ben, voice);
    assertThat(people.nameVoice.name(voice, member.hat())).isPresent();
    assertThat(now(voice).role()).isEqualTo(Role.MEMBER);
    assertThat(now(member).role()).isEqualTo(Role.VOICE);
    assertThat(roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.VOICE);
  }

  @Test
  void onlyTheVoiceNamesAnother() {
    var voice = founds(ana, "Harbour Trust");
    var member = actsFor(ben, voice);
    var facilitates = people.takeHat.facilitating(HARBOUR, cleo, NOW);
    for (var somebody : List.of(member, facilitates)) {
      assertThatThrownBy(() -> people.nameVoice.name(somebody, member.hat()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    people.nameVoice.name(voice, member.hat());
    var former = now(voice);
    assertThatThrownBy(() -> people.nameVoice.name(former, voice.hat()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAColleagueAtTheSameTableIsNamed() {
    var voice = founds(ana, "Harbour Trust");
    var union = founds(cleo, "Fishers Union");
    var elsewhere = people.takeHat.acting(ELSEWHERE, ben, voice.theOrganisation(), NOW);
    for (var hat : List.of(union.hat(), elsewhere.hat(), voice.hat())) {
      assertThat(people.nameVoice.name(voice, hat)).isEmpty();
    }
    assertThat(now(voice).speaks()).isTrue();
    assertThat(now(union).speaks()).isTrue();
  }

  @Test
  void whoSpeaksForOneCanBeAMemberOfAnotherAndNamingMovesOnlyThatOne() {
    var trust = founds(ana, "Harbour Trust");
    var union = founds(cleo, "Fishers Union");
    var cleosOther = actsFor(cleo, trust);
    people.nameVoice.name(trust, cleosOther.hat());
    assertThat(people.whoActs.of(cleo)).allMatch(Acting::speaks).hasSize(2);
    people.nameVoice.name(now(cleosOther), trust.hat());
    assertThat(now(union).speaks()).isTrue();
    assertThat(now(cleosOther).speaks()).isFalse();
  }
}
