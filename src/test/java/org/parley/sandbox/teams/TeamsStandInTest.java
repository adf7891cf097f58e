package org.parley.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.sandbox.teams.Harbour.activities;
import static org.parley.sandbox.teams.Harbour.card;
import static org.parley.sandbox.teams.Harbour.code;
import static org.parley.sandbox.teams.Harbour.json;
import static org.parley.sandbox.teams.Harbour.message;
import static org.parley.sandbox.teams.Harbour.parsed;
import static org.parley.sandbox.teams.Harbour.text;
import static org.parley.sandbox.teams.tenant.PortAuthority.BERTH_GROUP;
import static org.parley.sandbox.teams.tenant.PortAuthority.CLEAN_HARBOUR;
import static org.parley.sandbox.teams.tenant.PortAuthority.DIETER;
import static org.parley.sandbox.teams.tenant.PortAuthority.GENERAL;
import static org.parley.sandbox.teams.tenant.PortAuthority.MEI;
import static org.parley.sandbox.teams.tenant.PortAuthority.PAULA;
import static org.parley.sandbox.teams.tenant.PortAuthority.SAM;
import static org.parley.sandbox.teams.tenant.PortAuthority.SEA_SCOUTS_TENANT;
import static org.parley.sandbox.teams.tenant.PortAuthority.TENANT;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.teams.tenant.PortAuthority;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.Fault;
import org.parley.sandbox.world.MessageView;

class TeamsStandInTest {

  private Harbour harbour;

  @BeforeEach
  void open() throws IOException {
    harbour = new Harbour();
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  private Harbour installed() {
    harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.ADD_BOT);
    return harbour.loggedIn();
  }

  private String mri(String person) {
    return PortAuthority.tenant().person(person).orElseThrow().mri();
  }

  @Test
  void onlyTheRightSecretAtTheHomeTenantGivesAToken() {
    assertThat(harbour.login("home-tenant", "wrong").statusCode()).isEqualTo(401);
    assertThat(harbour.login(TENANT, "harbour-secret").statusCode()).isEqualTo(400);
    var good = harbour.login("home-tenant", "harbour-secret");
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(parsed(good).path("expires_in").asInt()).isEqualTo(3600);
    assertThat(parsed(good).path("token_type").asText()).isEqualTo("Bearer");
  }

  @Test
  void withoutAGoodTokenEverythingIs401() {
    installed();
    harbour.bearer("");
    assertThat(harbour.post(CLEAN_HARBOUR, text("hello")).statusCode()).isEqualTo(401);
    harbour.bearer("nonsense");
    assertThat(harbour.get("teams/" + GENERAL).statusCode()).isEqualTo(401);
    harbour.loggedIn();
    harbour.clock.forward(Duration.ofSeconds(3599));
    assertThat(harbour.post(CLEAN_HARBOUR, text("hello")).statusCode()).isEqualTo(201);
    harbour.clock.forward(Duration.ofSeconds(1));
    assertThat(harbour.post(CLEAN_HARBOUR, text("hello")).statusCode()).isEqualTo(401);
  }

  @Test
  void everyAnswerCarriesACookie() {
    installed();
    assertThat(harbour.post(CLEAN_HARBOUR, text("hello")).headers().firstValue("Set-Cookie"))
        .isPresent();
    harbour.bearer("nonsense");
    assertThat(harbour.post(CLEAN_HARBOUR, text("hello")).headers().firstValue("Set-Cookie"))
        .isPresent();
  }

  @Test
  void addingTheAppTellsTheBotInBothKindsOfEventsAndAgainWhenItIsAddedTwice() {
    for (int i = 0; i < 4; i++) {
      assertThat(harbour.act(PAULA, CLEAN_HARBOUR, Act.Kind.ADD_BOT).status()).isEqualTo(200);
    }
    var events = harbour.bot.received();
    assertThat(events).hasSizeGreaterThan(8);
    assertThat(events)
        .filteredOn(e -> e.path("type").asText().equals("installationUpdate"))
        .isNotEmpty()
        .allSatisfy(
            e -> {
              assertThat(e.path("action").asText()).isEqualTo("add");
              assertThat(e.at("/channelData/settings/selectedChannel/id").asText())
                  .isEqualTo(CLEAN_HARBOUR);
              assertThat(e.at("/channelData/team/name").asText()).isEqualTo("Harbour");
            });
    assertThat(events)
        .filteredOn(e -> e.path("type").asText().equals("conversationUpdate"))
        .isNotEmpty()
        .allSatisfy(
            e ->
                assertThat(e.at("/membersAdded/0/id").asText())
                    .isEqualTo("28:" + Harbour.APP.appId()));
    var ids = events.stream().map(e -> e.path("id").asText()).toList();
    assertThat(ids.stream().distinct()).as("a repeated event keeps its id").hasSize(8);
  }

  @Test
  void aGuestCannotAddTheAppToATeam() {
    assertThat(harbour.act(SAM, CLEAN_HARBOUR, Act.Kind.ADD_BOT).problem()).isNotEmpty();
    assertThat(harbour.bot.received()).isEmpty();
    assertThat(harbour.teams.workspaces().get(0).connected()).isFalse();
  }

  @Test
  void aConversationWithoutTheAppIsClosedToTheBot() {
    harbour.loggedIn();
    assertThat(code(harbour.post(CLEAN_HARBOUR, text("hello"))))
        .isEqualTo("403 BotNotInConversationRoster");
    assertThat(code(harbour.post("19:nowhere@thread.tacv2", text("hello"))))
        .isEqualTo("404 ConversationNotFound");
    installed();
    assertThat(harbour.post(GENERAL, text("hello")).statusCode()).isEqualTo(201);
    assertThat(code(harbour.post(BERTH_GROUP, text("hello"))))
        .isEqualTo("403 BotNotInConversationRoster");
    harbour.bot.forget();
    harbour.act(PAULA, GENERAL, Act.Kind.REMOVE_BOT);
    assertThat(harbour.bot.received())
        .anySatisfy(e -> assertThat(e.path("action").asText()).isEqualTo("remove"));
    assertThat(code(harbour.post(CLEAN_HARBOUR, text("hello"))))
        .isEqualTo("403 BotNotInConversationRoster");
  }

  @Test
  void somebodyWhoSharesATeamWithTheAppCanBeWrittenToInPersonUntilTheyTakeItOut() {
    harbour.loggedIn();
    var ask = json("{'members':[{'id':'" + mri(SAM) + "'}],'tenantId':'" + TENANT + "'}");
    assertThat(code(harbour.call("POST", "conversations", ask)))
        .isEqualTo("403 ForbiddenOperationException");
    installed();
    var created = harbour.call("POST", "conversations", ask);
    assertThat(created.statusCode()).isEqualTo(201);
    var room = parsed(created).path("id").asText();
    assertThat(room).startsWith("a:");
    assertThat(harbour.post(room, text("hello Sam")).statusCode()).isEqualTo(201);
    assertThat(harbour.lastMessage(room, SAM).text()).isEqualTo("hello Sam");
    assertThat(harbour.messages(room, PAULA)).isEmpty();
    harbour.act(SAM, room, Act.Kind.REMOVE_BOT);
    assertThat(code(harbour.post(room, text("again")))).isEqualTo("403 ConversationBlockedByUser");
    assertThat(code(harbour.call("POST", "conversations", ask)))
        .isEqualTo("403 ForbiddenOperationException");
  }

  @Test
  void openingAPersonalChatNeedsTheTenantAndOnePerson() {
    installed();
    var noTenant = json("{'members':[{'id':'" + mri(SAM) + "'}]}");
    assertThat(code(harbour.call("POST", "conversations", noTenant))).isEqualTo("400 BadSyntax");
    var group =
        json("{'isGroup':true,'members':[{'id':'" + mri(SAM) + "'}],'tenantId':'" + TENANT + "'}");
    assertThat(code(harbour.call("POST", "conversations", group))).isEqualTo("400 BadSyntax");
  }

  @Test
  void theRosterTellsAGuestsHomeTenant() {
    installed();
    var room = "conversations/" + Harbour.encoded(CLEAN_HARBOUR);
    var members = parsed(harbour.get(room + "/members"));
    assertThat(members).hasSize(5);
    var sam = parsed(harbour.get(room + "/members/" + Harbour.encoded(mri(SAM))));
    assertThat(sam.path("tenantId").asText()).isEqualTo(SEA_SCOUTS_TENANT);
    assertThat(sam.path("aadObjectId").asText()).isEqualTo(SAM);
    assertThat(sam.path("userRole").asText()).isEqualTo("guest");
    assertThat(parsed(harbour.get(room + "/pagedmembers")).path("members")).hasSize(5);
    assertThat(code(harbour.get(room + "/members/29:nobody")))
        .isEqualTo("404 MemberNotFoundInConversation");
    var team = parsed(harbour.get("teams/" + Harbour.encoded(GENERAL)));
    assertThat(team.path("name").asText()).isEqualTo("Harbour");
    var channels = parsed(harbour.get("teams/" + Harbour.encoded(GENERAL) + "/conversations"));
    assertThat(channels.at("/conversations/0/name").isNull()).isTrue();
    assertThat(channels.at("/conversations/1/name").asText()).isEqualTo("Clean Harbour");
  }

  @Test
  void aTargetedMessageIsSeenByItsRecipientOnlyAndForADay() {
    installed();
    var path = activities(CLEAN_HARBOUR) + "?isTargetedActivity=true";
    assertThat(code(harbour.call("POST", path, text("hush")))).isEqualTo("400 Bad argument");
    var hush = text("hush");
    hush.putObject("recipient").put("id", mri(DIETER));
    var sent = harbour.call("POST", path, hush);
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(harbour.messages(CLEAN_HARBOUR, PAULA)).isEmpty();
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, DIETER).onlyForYou()).isTrue();
    var one = activities(CLEAN_HARBOUR) + "/" + parsed(sent).path("id").asText();
    assertThat(code(harbour.call("PUT", one, text("louder"))))
        .isEqualTo("404 ActivityNotFoundInConversation");
    var change = harbour.call("PUT", one + "?isTargetedActivity=true", text("hush now"));
    assertThat(change.statusCode()).isEqualTo(200);
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, DIETER).text()).isEqualTo("hush now");
    assertThat(harbour.deliveries)
        .extracting(Delivery::kind)
        .containsExactly(Delivery.Kind.EPHEMERAL, Delivery.Kind.EDIT);
    harbour.clock.forward(Duration.ofHours(24));
    assertThat(harbour.messages(CLEAN_HARBOUR, DIETER)).isEmpty();
  }

  @Test
  void theBotChangesAndDeletesItsOwnMessagesOnly() {
    installed();
    harbour.type(PAULA, CLEAN_HARBOUR, "good morning");
    var hers = harbour.lastMessage(CLEAN_HARBOUR, PAULA).id();
    var path = activities(CLEAN_HARBOUR) + "/";
    assertThat(code(harbour.call("PUT", path + hers, text("x"))))
        .isEqualTo("403 NotEnoughPermissions");
    var id = parsed(harbour.post(CLEAN_HARBOUR, text("one"))).path("id").asText();
    assertThat(harbour.call("PUT", path + id, text("two")).statusCode()).isEqualTo(200);
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, PAULA))
        .returns("two", MessageView::text)
        .returns(true, MessageView::edited);
    assertThat(harbour.call("DELETE", path + id, NullNode.instance).statusCode()).isEqualTo(200);
    assertThat(code(harbour.call("PUT", path + id, text("three"))))
        .isEqualTo("404 ActivityNotFoundInConversation");
    assertThat(harbour.deliveries)
        .extracting(Delivery::kind)
        .containsExactly(Delivery.Kind.POST, Delivery.Kind.EDIT, Delivery.Kind.DELETE);
  }

  @Test
  void aReplyJoinsTheThreadAndAnUnknownIdMakesItAPlainPost() {
    installed();
    var root = parsed(harbour.post(CLEAN_HARBOUR, text("root"))).path("id").asText();
    harbour.post(CLEAN_HARBOUR + ";messageid=" + root, text("under"));
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, MEI).thread()).isEqualTo(root);
    harbour.call("POST", activities(CLEAN_HARBOUR) + "/" + root, text("under too"));
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, MEI).thread()).isEqualTo(root);
    harbour.call("POST", activities(CLEAN_HARBOUR) + "/f%3A123", text("plain"));
    assertThat(harbour.lastMessage(CLEAN_HARBOUR, MEI).thread()).isEmpty();
    assertThat(code(harbour.post(CLEAN_HARBOUR + ";messageid=1", text("lost"))))
        .isEqualTo("404 ConversationNotFound");
  }

  @Test
  void anEighthPostInASecondIsTooFastAndTheWindowFollowsThePace() {
    installed();
    for (int i = 0; i < 7; i++) {
      assertThat(harbour.post(CLEAN_HARBOUR, text("post " + i)).statusCode()).isEqualTo(201);
    }
    var eighth = harbour.post(CLEAN_HARBOUR, text("post 8"));
    assertThat(code(eighth)).isEqualTo("429 Throttled");
    assertThat(eighth.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(harbour.post(GENERAL, text("elsewhere")).statusCode()).isEqualTo(201);
    harbour.pace = 0.01;
    harbour.clock.forward(Duration.ofMillis(11));
    assertThat(harbour.post(CLEAN_HARBOUR, text("post 8")).statusCode()).isEqualTo(201);
  }

  @Test
  void aMessageAboveTheSizeLimitIsRefusedAndOneAtTheLimitIsTaken() {
    installed();
    int frame = text("").toString().length();
    int limit = 100 * 1024 / 2 - frame;
    assertThat(harbour.post(CLEAN_HARBOUR, text("x".repeat(limit))).statusCode()).isEqualTo(201);
    assertThat(code(harbour.post(CLEAN_HARBOUR, text("x".repeat(limit + 1)))))
        .isEqualTo("413 MessageSizeTooBig");
  }

  @Test
  void anUnknownElementIsBadSyntaxAndABigCardIsTakenButNoted() {
    installed();
    var unknown = message(card("'body':[{'type':'Badge','text':'new'}]"));
    assertThat(code(harbour.post(CLEAN_HARBOUR, unknown))).isEqualTo("400 BadSyntax");
    assertThat(harbour.messages(CLEAN_HARBOUR, PAULA)).isEmpty();
    var big = "x".repeat(25 * 1024);
    var card = card("'body':[{'type':'TextBlock','text':'" + big + "'}]");
    assertThat(harbour.post(CLEAN_HARBOUR, message(card)).statusCode()).isEqualTo(201);
    assertThat(harbour.teams.findings())
        .anySatisfy(f -> assertThat(f).contains("unknown element 'Badge'"))
        .anySatisfy(f -> assertThat(f).contains("bytes, at most 25600"));
  }

  @Test
  void aMentionNeedsItsEntityAndAnEntityItsMention() {
    installed();
    assertThat(code(harbour.post(CLEAN_HARBOUR, text("<at>Mei</at> please"))))
        .isEqualTo("400 BadSyntax");
    var mention = text("<at>Mei</at> please");
    mention
        .putArray("entities")
        .add(
            json(
                "{'type':'mention','text':'<at>Mei</at>','mentioned':{'id':'29:x','name':'Mei'}}"));
    assertThat(harbour.post(CLEAN_HARBOUR, mention).statusCode()).isEqualTo(201);
    assertThat(harbour.deliveries.get(0).pings()).containsExactly("<at>Mei</at>");
    assertThat(code(harbour.post(CLEAN_HARBOUR, mention.put("text", "Mei, please"))))
        .isEqualTo("400 BadSyntax");
  }

  @Test
  void aPlayedFaultStrikesItsOperationOnlyAndSoOften() {
    installed();
    harbour.faults.inject(
        new Fault(
            "teams", "activities.post", TENANT, CLEAN_HARBOUR, Fault.Kind.RATE_LIMITED, 1, 30, ""));
    harbour.faults.inject(
        new Fault(
            "teams",
            "activities.put",
            "",
            "",
            Fault.Kind.ERROR,
            1,
            0,
            "BotNotInConversationRoster"));
    assertThat(harbour.post(GENERAL, text("elsewhere")).statusCode()).isEqualTo(201);
    var struck = harbour.post(CLEAN_HARBOUR, text("one"));
    assertThat(struck.statusCode()).isEqualTo(429);
    assertThat(struck.headers().firstValue("Retry-After")).hasValue("30");
    var id = parsed(harbour.post(CLEAN_HARBOUR, text("one"))).path("id").asText();
    assertThat(code(harbour.call("PUT", activities(CLEAN_HARBOUR) + "/" + id, text("two"))))
        .isEqualTo("403 BotNotInConversationRoster");
    assertThat(harbour.messages(CLEAN_HARBOUR, PAULA)).hasSize(1);
  }

  @Test
  void aLostAnswerWasDoneAndACutLineWasNot() {
    installed();
    harbour.pace = 0.0001;
    harbour.faults.inject(
        new Fault("teams", "activities.post", "", "", Fault.Kind.RESET, 1, 0, ""));
    assertThatThrownBy(() -> harbour.post(CLEAN_HARBOUR, text("cut")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(harbour.messages(CLEAN_HARBOUR, PAULA)).isEmpty();
    harbour.faults.inject(
        new Fault("teams", "activities.post", "", "", Fault.Kind.TIMEOUT, 1, 0, ""));
    assertThatThrownBy(() -> harbour.post(CLEAN_HARBOUR, text("lost")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(harbour.messages(CLEAN_HARBOUR, PAULA))
        .extracting(MessageView::text)
        .isEqualTo(List.of("lost"));
  }

  @Test
  void everythingSurvivesARestart() {
    installed();
    harbour.post(CLEAN_HARBOUR, message(card("'body':[{'type':'TextBlock','text':'kept'}]")));
    var again = new TeamsStandIn(harbour.world, Harbour.APP);
    again.load(harbour.teams.save());
    assertThat(again.save()).isEqualTo(harbour.teams.save());
    assertThat(again.workspaces()).isEqualTo(harbour.teams.workspaces());
    assertThat(again.messages(TENANT, CLEAN_HARBOUR, PAULA))
        .isEqualTo(harbour.teams.messages(TENANT, CLEAN_HARBOUR, PAULA))
        .hasSize(1);
  }
}
