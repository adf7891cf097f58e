package org.parley.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.organisation.Acting;
import org.parley.organisation.place.LinkedChannel;
import org.parley.partnership.PartnershipEvent.PartnerIsIn;
import org.parley.partnership.PartnershipEvent.PartnerLeft;
import org.parley.partnership.TakePart.Outcome;
import org.parley.partnership.timeline.TimelineKind;

/** Who says "we are in", when, and what leaving takes along. */
class TakePartTest {
  private final TableInMemory table = new TableInMemory();
  private final Acting ana = table.comes("Harbour Trust", "Ana");
  private final Acting ben = table.colleague(ana, "Ben");

  private Partner trust() {
    return table.partners.at(table.id(), ana.theOrganisation()).orElseThrow();
  }

  @Test
  void itIsTooEarlyBeforeTheStageThatAsks() {
    for (var stage : List.of(Stage.HYPOTHESIZE, Stage.MAP)) {
      table.at(stage);
      assertThat(table.takePart.adoptPrinciples(ana)).isEqualTo(Outcome.TOO_EARLY);
    }
    assertThat(trust().state()).isEqualTo(Partner.State.EXPLORING);
    assertThat(trust().adoptedAt()).isEmpty();
    assertThat(table.time.told(PartnerIsIn.class)).isEmpty();
  }

  @Test
  void fromThatStageOnItCanBeSaidAtAny() {
    for (var stage : List.of(Stage.ESTABLISH, Stage.OPERATE, Stage.EVALUATE)) {
      table.at(stage);
      var voice = table.comes("Organisation at " + stage, "Voice at " + stage);
      assertThat(table.takePart.adoptPrinciples(voice)).isEqualTo(Outcome.DONE);
    }
  }

  @Test
  void sayingItTwiceIsNewsOnce() {
    table.at(Stage.ESTABLISH);
    var first = table.time.now();
    assertThat(table.takePart.adoptPrinciples(ana)).isEqualTo(Outcome.DONE);
    table.time.later(Duration.ofDays(1));
    assertThat(table.takePart.adoptPrinciples(ana)).isEqualTo(Outcome.WAS_SO);
    assertThat(trust().adoptedAt()).contains(first);
    assertThat(table.time.told(PartnerIsIn.class)).hasSize(1);
    assertThat(table.time.noted()).containsOnlyOnce(TimelineKind.PARTNER_IN);
  }

  @Test
  void onlyTheVoiceSaysItAndOnlyTheVoiceTakesTheOrganisationAway() {
    table.at(Stage.ESTABLISH);
    for (var somebody : List.of(ben, table.kim)) {
      assertThatThrownBy(() -> table.takePart.adoptPrinciples(somebody))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> table.takePart.leave(somebody, ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(trust().state()).isEqualTo(Partner.State.EXPLORING);
    assertThat(table.people.whoActs.at(table.id())).hasSize(3);
  }

  @Test
  void whoLeavesTakesAllItsPeopleAndNobodyElse() {
    var femi = table.comes("Fishers Union", "Femi");
    table.takePart.leave(ana, "Good luck");
    assertThat(table.people.whoActs.at(table.id()))
        .extracting(Acting::personName)
        .containsExactlyInAnyOrder("Kim", "Femi");
    assertThat(table.partners.at(table.id()))
        .extracting(Partner::organisation)
        .containsExactly(femi.theOrganisation());
    assertThat(table.time.told(PartnerLeft.class))
        .extracting(PartnerLeft::word)
        .containsExactly("Good luck");
  }

  @Test
  void anOrganisationThatLeftCannotSayThatItIsIn() {
    table.at(Stage.ESTABLISH);
    table.takePart.leave(ana, "");
    assertThatThrownBy(() -> table.takePart.adoptPrinciples(ana))
        .isInstanceOf(java.util.NoSuchElementException.class);
    assertThatThrownBy(() -> table.takePart.leave(ana, ""))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void whoFacilitatesTooStaysAsFacilitator() {
    var both = table.people.takeHat.facilitating(table.id(), ana.person(), table.time.now());
    table.takePart.leave(ana, "");
    assertThat(table.people.whoActs.of(ana.person())).containsExactly(both);
  }

  @Test
  void aMemberStepsBackAloneAndAVoiceDoesNot() {
    table.takePart.stepBack(ben);
    assertThat(table.people.whoActs.of(ben.person())).isEmpty();
    assertThat(trust().state()).isEqualTo(Partner.State.EXPLORING);
    for (var somebody : List.of(ana, table.kim)) {
      assertThatThrownBy(() -> table.takePart.stepBack(somebody))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Acting comesFrom(String workspace, String organisation) {
    var person = table.people.meets("Voice of " + organisation, workspace);
    var channel = new LinkedChannel.Key("slack", workspace, "C-" + organisation);
    table.welcome.welcome(table.id(), person, organisation, Optional.of(channel));
    return table.people.whoActs.of(person).get(0);
  }

  @Test
  void theChannelsOfWhoLeavesAreLeftOut() {
    var femi = comesFrom("T-fish", "Fishers Union");
    comesFrom("T-city", "City Council");
    table.takePart.leave(femi, "");
    assertThat(table.channels.channels.of(table.id()))
        .extracting(it -> it.key().conversation())
        .containsExactly("C-City Council");
  }

  @Test
  void aChannelStaysWhereSomebodyWhoStaysSharesTheWorkspace() {
    var femi = comesFrom("T-house", "Fishers Union");
    comesFrom("T-house", "City Council");
    table.takePart.leave(femi, "");
    assertThat(table.channels.channels.of(table.id())).hasSize(2);
  }
}
