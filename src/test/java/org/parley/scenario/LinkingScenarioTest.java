package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parley.scenario.Newcomers.channelOf;
import static org.parley.scenario.Newcomers.chatWith;
import static org.parley.testing.Transactions.in;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.command.Reply;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Heard;
import org.parley.evaluation.OutsideWorld;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;
import org.parley.partnership.chat.place.Places;

/** A channel is proposed until something of ours stands in it. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class LinkingScenarioTest {
  private static final Delivery OUTSIDE = new Delivery.NotInvited("not_in_channel");

  @Inject Newcomers newcomers;
  @Inject Heard heard;
  @Inject LinkedChannels channels;

  private List<LinkedChannel.State> states(PartnershipId table) {
    return in(() -> channels.of(table).stream().map(LinkedChannel::state).toList());
  }

  private PartnershipId begins(Profile kim, Destination place, Delivery... answered) {
    heard.answers(place, answered);
    var table = newcomers.begins(kim, place);
    newcomers.settle();
    return table;
  }

  private Reply triesAgain(Profile who, PartnershipId table, Destination place) {
    var reply = newcomers.presses(who, table, "partners again " + place.id());
    newcomers.settle();
    return reply;
  }

  /** What a person was told with the button that tries again for this place. */
  private List<Heard.Told> toldOf(Profile who, Destination place) {
    return heard.told().stream()
        .filter(it -> it.where().equals(chatWith(who)))
        .filter(it -> it.whole().contains("partners again " + place.id()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void theFirstPostThatStandsThereLinksIt(Platform platform) {
    var kim = newcomers.somebody(platform);
    var place = channelOf(kim);
    var table = begins(kim, place);
    assertThat(heard.in(place)).hasSize(1);
    assertThat(states(table)).containsExactly(LinkedChannel.State.LINKED);
    assertThat(toldOf(kim, place)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void whereParleyIsNotInvitedItStaysProposedAndWhoProposedItIsToldOnce(Platform platform) {
    var kim = newcomers.somebody(platform);
    var place = channelOf(kim);
    var table = begins(kim, place, OUTSIDE);
    assertThat(states(table)).containsExactly(LinkedChannel.State.PROPOSED);
    newcomers.presses(kim, table, "partners link");
    newcomers.invites(kim, table, "Fishers Union");
    newcomers.settle();
    await().untilAsserted(() -> assertThat(toldOf(kim, place)).hasSize(1));
    assertThat(heard.in(place)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void onceInvitedTryAgainLinksItAndWhatWaitedIsSaidOnce(Platform platform) {
    var kim = newcomers.somebody(platform);
    var place = channelOf(kim);
    var table = begins(kim, place, OUTSIDE);
    assertThat(triesAgain(kim, table, place)).isInstanceOf(Reply.Answer.class);
    triesAgain(kim, table, place);
    assertThat(states(table)).containsExactly(LinkedChannel.State.LINKED);
    assertThat(heard.in(place)).hasSize(1);
    await().untilAsserted(() -> assertThat(toldOf(kim, place)).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void whereItIsStillNotInvitedTryAgainTellsSoAgain(Platform platform) {
    var kim = newcomers.somebody(platform);
    var place = channelOf(kim);
    var table = begins(kim, place, OUTSIDE, OUTSIDE);
    triesAgain(kim, table, place);
    assertThat(states(table)).containsExactly(LinkedChannel.State.PROPOSED);
    await().untilAsserted(() -> assertThat(toldOf(kim, place)).hasSize(2));
    triesAgain(kim, table, place);
    assertThat(states(table)).containsExactly(LinkedChannel.State.LINKED);
    assertThat(heard.in(place)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aPassingFailureLinksNothingUntilThePostStands(Platform platform) {
    var kim = newcomers.somebody(platform);
    var place = channelOf(kim);
    var table = begins(kim, place, new Delivery.Impossible("is_archived"));
    assertThat(states(table)).containsExactly(LinkedChannel.State.PROPOSED);
    assertThat(heard.in(place)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void twoWhoLinkAChannelAtOnceLinkItOnce(Platform platform) throws Exception {
    var kim = newcomers.somebody(platform);
    var table = begins(kim, chatWith(kim));
    for (int round = 0; round < 5; round++) {
      var place = channelOf(kim);
      var ready = new CyclicBarrier(4);
      var tries = Executors.newFixedThreadPool(4);
      try {
        var all =
            tries.invokeAll(
                Collections.nCopies(
                    4,
                    () -> {
                      ready.await();
                      return newcomers.types(kim, place, "partners link");
                    }));
        for (var one : all) {
          assertThat(one.get()).isInstanceOf(Reply.Answer.class);
        }
      } finally {
        tries.shutdown();
      }
      newcomers.settle();
      assertThat(in(() -> channels.at(Places.key(place)))).hasSize(1);
      assertThat(heard.in(place)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aStrangerTriesNothingAgain(Platform platform) {
    var kim = newcomers.somebody(platform);
    var place = channelOf(kim);
    var table = begins(kim, place, OUTSIDE);
    assertThat(triesAgain(newcomers.somebody(platform), table, place))
        .isInstanceOf(Reply.Refuse.class);
    assertThat(states(table)).containsExactly(LinkedChannel.State.PROPOSED);
    assertThat(heard.in(place)).isEmpty();
  }
}
