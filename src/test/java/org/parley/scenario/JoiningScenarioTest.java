package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.scenario.Newcomers.chatWith;
import static org.parley.testing.Transactions.in;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Heard;
import org.parley.evaluation.OutsideWorld;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.joining.JoinRequest;
import org.parley.partnership.joining.JoinRequests;
import org.parley.schedule.engine.MovableTime;

/** The way to a table: a code that works once, a facilitator who checks who it is. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class JoiningScenarioTest {
  @Inject Newcomers newcomers;
  @Inject Heard heard;
  @Inject Partners partners;
  @Inject JoinRequests requests;
  @Inject Installations installations;
  @Inject MovableTime time;

  private Profile kim;
  private Profile femi;
  private PartnershipId table;

  @BeforeEach
  void aTable() {
    kim = newcomers.somebody(Platform.SLACK);
    femi = newcomers.somebody(Platform.TEAMS);
    table = newcomers.begins(kim, chatWith(kim));
  }

  private String invites() {
    return newcomers.invites(kim, table, "Fishers Union");
  }

  private String request() {
    return in(() -> requests.waiting(table).get(0).id().value().toString());
  }

  private List<String> atTheTable() {
    return in(() -> partners.at(table).stream().map(Partner::name).toList());
  }

  /** Everything somebody with a code can do reads so. */
  private List<String> reads(Profile who, String code) {
    var form = new FormCall("join", "", "", code);
    return Stream.of(
            newcomers.types(who, "join " + code),
            newcomers.types(who, "join " + code.toLowerCase(java.util.Locale.ROOT)),
            newcomers.says(who, chatWith(who), new Said.Opened(form)),
            newcomers.asks(who, code))
        .map(it -> it.toString().replace(code, "CODE"))
        .toList();
  }

  @Test
  void aUsedAWithdrawnAnExpiredAndAWrongCodeReadTheSame() {
    var expired = newcomers.invites(kim, table, "City Council");
    time.forward(Duration.ofDays(30));
    var withdrawn = invites();
    var used = invites();
    assertThat(newcomers.asks(femi, used)).isInstanceOf(Reply.Answer.class);
    var declined = newcomers.invites(kim, table, "Boat Club");
    newcomers.asks(newcomers.somebody(Platform.SLACK), declined);
    newcomers.invites(kim, table, "Boat Club");

    var wrong = reads(femi, "HARBOUR-AAAAA-BBBBB");
    assertThat(wrong).allMatch(it -> it.startsWith("Refuse"));
    for (var code : List.of(used, withdrawn, expired, declined)) {
      assertThat(reads(newcomers.somebody(Platform.SLACK), code)).isEqualTo(wrong);
    }
    assertThat(wrong.toString()).doesNotContain("Clean Harbour");
  }

  @Test
  void aCodeOfSomebodyWhoWasNotLetInOpensTheTableAgain() {
    var code = invites();
    newcomers.asks(femi, code);
    assertThat(newcomers.types(femi, "join " + code)).isInstanceOf(Reply.Refuse.class);
    newcomers.presses(kim, table, "partners decline " + request());
    assertThat(newcomers.types(femi, "join " + code)).isInstanceOf(Reply.Answer.class);
    assertThat(atTheTable()).isEmpty();
  }

  @Test
  void ofManyPeopleWithOneCodeAtOnceOneIsHeardAndTheOthersReadThatItOpensNothing() {
    var code = invites();
    var people = Stream.generate(() -> newcomers.somebody(Platform.TEAMS)).limit(6).toList();
    var replies =
        people.stream()
            .map(it -> CompletableFuture.supplyAsync(() -> newcomers.asks(it, code)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(replies).filteredOn(Reply.Answer.class::isInstance).hasSize(1);
    assertThat(replies)
        .filteredOn(Reply.Refuse.class::isInstance)
        .hasSize(people.size() - 1)
        .containsOnly(newcomers.asks(femi, "HARBOUR-AAAAA-BBBBB"));
    assertThat(in(() -> requests.waiting(table))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void theFacilitatorSeesThePlatformsOwnNameOfTheWorkspace(Platform platform) {
    var somebody = newcomers.somebody(platform);
    var home = somebody.address().workspace();
    installations.keep(
        new Installation(platform, home, "Fishers of the North", "U-bot", ""), "a secret");
    newcomers.asks(somebody, invites());
    newcomers.settle();
    assertThat(heard.in(chatWith(kim)))
        .anyMatch(it -> it.contains("Fishers of the North (" + home + ")"));
  }

  @Test
  void letInTwiceComesOnceAndSpeaksForItsOrganisation() {
    newcomers.asks(femi, invites());
    var request = request();
    assertThat(atTheTable()).isEmpty();
    newcomers.presses(kim, table, "partners confirm " + request);
    newcomers.presses(kim, table, "partners confirm " + request);
    assertThat(atTheTable()).containsExactly("Fishers Union");
    assertThat(newcomers.presses(femi, table, "partners decline " + request))
        .isInstanceOf(Reply.Refuse.class);
    assertThat(
            in(() -> requests.with(new JoinRequest.Id(java.util.UUID.fromString(request)), table)))
        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(JoinRequest.State.CONFIRMED));
  }

  @Test
  void whoAsksSeesNothingOfTheTableUntilItIsLetIn() {
    newcomers.asks(femi, invites());
    var waiting = newcomers.presses(femi, table, "status");
    assertThat(waiting).isInstanceOf(Reply.Refuse.class);
    assertThat(waiting.toString()).doesNotContain("Clean Harbour");
    newcomers.presses(kim, table, "partners confirm " + request());
    assertThat(newcomers.presses(femi, table, "status").toString()).contains("Clean Harbour");
  }
}
