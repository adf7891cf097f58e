package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.scenario.Newcomers.chatWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.evaluation.Heard;
import org.parley.evaluation.OutsideWorld;
import org.parley.evaluation.Shown;
import org.parley.partnership.facilitating.FacilitatorOffers;
import org.parley.schedule.table.Sql;
import org.parley.testing.Transactions;

/** Who hears what while who facilitates changes: on Slack and on Teams, in private and not. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class HandingOverScenarioTest {
  @Inject EvaluationWorld world;
  @Inject Newcomers newcomers;
  @Inject Heard heard;
  @Inject CommandBook book;
  @Inject FacilitatorOffers offers;
  @Inject Sql sql;

  private Table table;
  private Profile kim;
  private Profile union;
  private Profile council;

  @BeforeEach
  void aTableOfTwoOnBothPlatforms() {
    table = world.table("Clean Harbour");
    kim = table.facilitator();
    union = table.joins("Fishers Union", Platform.SLACK);
    council = table.joins("City Council", Platform.TEAMS);
    newcomers.settle();
  }

  private List<Destination> channels() {
    return List.of(
        table.channel(), table.channelOf("Fishers Union"), table.channelOf("City Council"));
  }

  private void isSaidOnceInEveryChannel(String words) {
    newcomers.settle();
    assertThat(channels()).allSatisfy(it -> assertThat(heard.in(it, words)).hasSize(1));
  }

  private void nothingIsSaidInAnyChannelOf(String words) {
    newcomers.settle();
    assertThat(channels()).allSatisfy(it -> assertThat(heard.in(it, words)).isEmpty());
  }

  private void asks(Profile by, Profile whom) {
    table.sends(by, "facilitator", "", Map.of("who", whom.id().toString()));
    newcomers.settle();
  }

  private String offer() {
    return Transactions.in(() -> offers.waiting(table.id()).get(0).id().value().toString());
  }

  @Test
  void onlyWhoIsAskedHearsOfItAndEveryChannelOnceWhenItIsAYes() {
    asks(kim, council);
    assertThat(heard.in(chatWith(council), "Kim asks you to facilitate Clean Harbour")).hasSize(1);
    assertThat(heard.in(chatWith(union), "facilitate")).isEmpty();
    nothingIsSaidInAnyChannelOf("facilitate");
    assertThat(Shown.of(table.types(council, "status"))).contains("asks you to facilitate");

    table.types(council, "partners facilitate " + offer());
    isSaidOnceInEveryChannel("Voice of City Council facilitates Clean Harbour from now on");
    assertThat(heard.in(chatWith(kim), "said yes")).hasSize(1);
    assertThat(Shown.of(table.types(union, "partners"))).contains("Kim, Voice of City Council");
  }

  @Test
  void aNoIsReadByWhoAskedAndByNobodyElse() {
    asks(kim, council);
    table.types(council, "partners rather-not " + offer());
    nothingIsSaidInAnyChannelOf("facilitate");
    assertThat(heard.in(chatWith(kim), "would rather not")).hasSize(1);
    assertThat(heard.in(chatWith(union), "facilitate")).isEmpty();
  }

  @Test
  void whoHandsOverHearsNoMoreAndItsChannelIsLeftOut() {
    asks(kim, council);
    table.types(council, "partners facilitate " + offer());
    newcomers.settle();
    table.sends(kim, "step-down", "", Map.of());
    isSaidOnceInEveryChannel("Kim facilitates Clean Harbour no more");
    assertThat(Shown.of(table.types(kim, "status"))).contains("I found no partnership");
    table.sends(council, "stage", "HYPOTHESIZE>MAP", Map.of("reason", "We know the issue"));
    newcomers.settle();
    assertThat(heard.in(table.channel(), "moves to Map")).isEmpty();
    assertThat(heard.in(table.channelOf("Fishers Union"), "moves to Map")).hasSize(1);
  }

  @Test
  void whenTheLastFacilitatorIsForgottenEveryVoiceIsAskedAndTheFirstOneFacilitates() {
    table.sends(kim, "forget", "", Map.of());
    nothingIsSaidInAnyChannelOf("Nobody facilitates");
    assertThat(List.of(union, council))
        .allSatisfy(it -> assertThat(heard.in(chatWith(it), "Nobody facilitates")).hasSize(1));
    assertThat(Shown.of(table.types(union, "status"))).contains("Nobody facilitates here");

    table.types(council, "partners take-over");
    isSaidOnceInEveryChannel("Voice of City Council facilitates Clean Harbour from now on");
    assertThat(Shown.of(table.types(union, "partners take-over"))).contains("REFUSED", "already");
    assertThat(Shown.of(table.types(union, "status"))).doesNotContain("Nobody facilitates here");
  }

  @Test
  void aFacilitatorWhoIsForgottenWhileAnotherStaysIsNoNewsForTheVoices() {
    asks(kim, council);
    table.types(council, "partners facilitate " + offer());
    table.sends(kim, "forget", "", Map.of());
    newcomers.settle();
    assertThat(heard.in(chatWith(union), "Nobody facilitates")).isEmpty();
  }

  @Test
  void aYesToSomebodyWhoWasForgottenIsSaidInTheChannelsAndToNoForgottenPlace() {
    asks(kim, council);
    var offer = offer();
    table.sends(kim, "forget", "", Map.of());
    table.types(council, "partners facilitate " + offer);
    isSaidOnceInEveryChannel("Voice of City Council facilitates Clean Harbour from now on");
    assertThat(sql.list("select 1 from lane where place like 'forgotten/%'", row -> 1)).isEmpty();
  }

  @Test
  void aNameIsNotTypedWhereOthersReadAlong() {
    assertThat(book.privately("partners facilitator Finn")).contains("partners facilitator");
  }

  @Test
  void whatIsTypedAfterTheWordNarrowsWhomOneCanAsk() {
    assertThat(Shown.of(table.types(kim, "partners facilitator @council")))
        .contains("City Council")
        .doesNotContain("Fishers Union");
    assertThat(Shown.of(table.types(kim, "partners facilitator nobody-like-this")))
        .contains("City Council", "Fishers Union");
  }
}
