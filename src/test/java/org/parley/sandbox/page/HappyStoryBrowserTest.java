package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.sandbox.page.SandboxPage.HARBOUR;
import static org.parley.sandbox.page.SandboxPage.PORT;
import static org.parley.sandbox.page.SandboxPage.SHORELINE;
import static org.parley.sandbox.page.SandboxPage.button;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.docs.ReadmePicture;
import org.parley.testing.Browsers;
import org.parley.testing.Chapters;
import org.parley.testing.InABrowser;
import org.parley.testing.PracticeSandbox;

/**
 * One partnership from the first hunch to "we go on", by clicks and keys, on both platforms. Each
 * chapter goes on where the one before it ended.
 */
@QuarkusTest
@TestProfile(HappyStoryBrowserTest.Fresh.class)
@InABrowser
@ExtendWith(Chapters.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HappyStoryBrowserTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  private static Browsers browsers;
  private static SandboxPage page;
  private static HarbourTable table;

  @TestHTTPResource URI self;

  @BeforeAll
  static void start() {
    browsers = Browsers.start();
  }

  @BeforeEach
  void thePageIsOpen() {
    if (page == null) {
      page = SandboxPage.onADesk(browsers, self);
      table = new HarbourTable(page);
    }
  }

  @AfterEach
  void thePageHasNothingToComplainOf(TestInfo chapter) {
    page.shot("story-" + chapter.getTestMethod().orElseThrow().getName());
    page.nothingToComplainOf();
  }

  @AfterAll
  static void stop() {
    browsers.close();
  }

  @Test
  @Order(1)
  void threeWorkspacesLetParleyIn() {
    button(page.hints(), "Got it").click();
    table.connect(HARBOUR, "Harbour Trust");
    table.connect(SHORELINE, "Shoreline");
    table.iris.clicks("Invite Parley to this channel");
    table.fay.clicks("Invite Parley to this channel");
    table.paula.clicks("Add Parley to this team");
    table.paula.alone().clicks("Add Parley to your chat");
    for (String workspace : List.of(HARBOUR, SHORELINE, PORT)) {
      assertThat(page.workspace(workspace).getByText("Parley is not")).isHidden();
    }
  }

  @Test
  @Order(2)
  void aFacilitatorBeginsAPartnershipAndTheChannelIsLinked() {
    table.iris.says("new");
    OpenForm form = table.iris.form();
    form.fill("What shall we call it?", "Clean Harbour")
        .fill("What is the issue?", "Oil and litter in the harbour harm catch, visitors and ships.")
        .fill("Why could a partnership", "No one of us controls what enters the water.");
    page.shot("story-new-form");
    form.send("Begin").reads("Clean Harbour has begun, in Hypothesize. You facilitate it.");
    page.shot("story-new-begun");
    form.close();
    table.ana.reads("This channel is linked to Clean Harbour now, by Iris", "Oil and litter");
    table.iris.says("").reads("Advised before the next stage", "No organisation is here yet");
    table.gus.says("").reads("First say for whom you act in Clean Harbour.");
  }

  @Test
  @Order(3)
  void goingOnAgainstAdviceNeedsAReasonThatIsPosted() {
    table.iris.says("stage next");
    OpenForm form = table.iris.form().reads("No organisation is here yet").send("Move");
    form.reads("Please complete this required field.");
    page.shot("story-against-advice");
    form.fill("Why now?", "We look for partners right away.").send("Move").reads("Moved to Map");
    form.close();
    table.ana.reads("Clean Harbour moves to Map.", "We look for partners right away.", "Map asks:");
  }

  @Test
  @Order(4)
  void invitedOrganisationsComeFromBothPlatforms() {
    table.comes(table.ana, "Harbour Trust", "Harbour Trust (T0HARBOUR)");
    table.comes(table.fay, "Fishers Union", "Shoreline (T0SHORE)");
    String used = table.comes(table.paula, "Port Authority", "Harbour (" + PORT);
    table.everyChannelReads("Port Authority came to explore Clean Harbour.");
    table.ivo.says("join " + used).reads("This code does not open anything.");
    table
        .iris
        .says("partners")
        .reads("3 organisations are at the table", "Fishers Union · exploring");
  }

  @Test
  @Order(5)
  void statusSaysWhereWeStandWhoIsThereAndWhatWaits() {
    table.iris.says("").reads("Clean Harbour is in Map.", "Facilitated by Iris", "Comes next");
    table.fay.says("").reads("Clean Harbour is in Map.", "Fishers Union has not declared");
    table.paula.says("");
    table.paula.alone().reads("Clean Harbour is in Map.", "Port Authority (exploring)");
    page.shot("story-status");
    table.sam.says("");
    table.sam.alone().reads("First say for whom you act in Clean Harbour.");
  }

  @Test
  @Order(6)
  void interestsAreDeclaredOnBothPlatformsAndReadByTheTableOnly() {
    table.move("Establish", "We know enough about the issue.");
    for (Somebody voice : List.of(table.ana, table.fay)) {
      voice.says("declare");
      OpenForm form = table.declare(voice.form(), "The old mole is left in peace.");
      form.reads("Everybody at the table can read it.").close();
    }
    table.paula.says("declare").reads("Let us do this in private.");
    table.paula.presses("Continue").reads("I answered you in our chat.");
    table.declare(table.paula.alone().card(), "No berth is closed for more than a day.");
    table.paula.alone().reads("Kept for Port Authority.", "Everybody at the table can read it.");
    table.fay.says("declare all").reads("The old mole is left", "No berth is closed");
    for (Somebody inAChannel : List.of(table.ana, table.gus, table.paula, table.sam)) {
      inAChannel.doesNotRead("No berth is closed");
    }
  }

  @Test
  @Order(7)
  void theVoicesAdoptThePrinciplesAndSayWeAreIn() {
    for (Somebody voice : List.of(table.ana, table.fay)) {
      voice.says("partners in");
      OpenForm form = voice.form().reads("adopts the three principles");
      form.send("We are in").reads("is in.").close();
    }
    table.paula.alone().says("partners in").reads("adopts the three principles");
    table.paula.alone().presses("We are in");
    table.everyChannelReads("Port Authority is in:", "3 of 3 partners are in.");
    table.move("Operate", "All are in; the check-in rhythm follows today.");
  }

  @Test
  @Order(8)
  void aPromiseIsMadeWithADateMovedAndDone() {
    table.fay.says("promise");
    OpenForm form = table.fay.form();
    form.fill("What will be done?", "A survey of where the litter comes from")
        .fill("By when?", today().plusDays(10).toString());
    page.shot("story-promise-form");
    form.send("Promise").reads("Fishers Union promises: A survey");
    page.shot("story-promise-made");
    form.send("Move").fill("By when?", today().plusDays(20).toString());
    page.shot("story-promise-move");
    form.send("Move").reads("is now due on").close();
    table.everyChannelReads("Fishers Union promises: A survey of where the litter comes from");
    table
        .fay
        .says("")
        .reads("Waits on you", "You promised: A survey of where the litter comes from");
    table.fay.presses("Done: A survey of where the litter come…");
    table.fay.reads("Done: A survey of where the litter comes from.");
  }

  @Test
  @Order(9)
  void aCheckInIsSetAndAsksInPerson() {
    ZonedDateTime opens =
        page.now().atZone(ZoneId.of("America/Santiago")).plusHours(2).truncatedTo(ChronoUnit.HOURS);
    table.iris.says("checkin weekly " + opens.getDayOfWeek() + " " + opens.toLocalTime());
    page.shot("story-rhythm-form");
    table.iris.form().send("Set the rhythm").reads("It is set: every").close();
    table.everyChannelReads("Clean Harbour checks in every");
    page.forward("+1 hour");
    page.forward("+1 hour");
    for (Somebody each : table.everyChannel()) {
      each.alone().reads("check-in of", "Two questions, about a minute.");
    }
    page.shot("story-prompts");
    table.iris.alone().doesNotRead("Two questions, about a minute.");
  }

  @Test
  @Order(10)
  void oneCardInEachChannelIsEditedInPlaceWhereverAnAnswerComesFrom() throws IOException {
    var ids = table.everyChannel().stream().map(it -> id(it.reads("Heard from 0 of 3"))).toList();
    table.answer(table.ana.alone(), "The survey has begun.", "Nothing now.");
    table.answer(table.paula, "A berth plan is coming.", "We need the survey.");
    table.everyChannelReads("Heard from 2 of 3 partners.", "The survey has begun.", "Not heard");
    table.answer(table.fay, "Two boats are out.", "Storage for nets.");
    var cards =
        table.everyChannel().stream()
            .map(it -> it.reads("Heard from 3 of 3 partners.", "Two boats are out."))
            .toList();
    assertThat(cards).extracting(HappyStoryBrowserTest::id).isEqualTo(ids);
    Path shot = page.shot("story-readme", ReadmePicture.WIDTH, ReadmePicture.HEIGHT);
    ReadmePicture.shows(
        shot, cards.stream().map(it -> it.locator(".message-body").innerText()).toList());
  }

  private static String id(Locator message) {
    return message.getAttribute("data-message");
  }

  @Test
  @Order(11)
  void theRoundClosesByItselfAndIsCompiled() {
    page.forward("+1 day");
    page.forward("+1 day");
    table.everyChannelReads("It is closed; heard from 3 of 3 partners.", "Next check-in");
  }

  @Test
  @Order(12)
  void allPartnersAreAskedWhetherToKeepGoingAndNoAnswerShowsBeforeItCloses() {
    table.iris.says("evaluate");
    table.iris.form().fill("Closes on", today().plusDays(5).toString());
    table.iris.form().fill("A word to the partners", "A good moment to look back.");
    page.shot("story-evaluate-form");
    table.iris.form().send("Ask all partners").reads("All partners are asked now").close();
    table.everyChannelReads("Where are we with Clean Harbour", "Positions in: 0 of 3");
    table.position(table.ana, "Yes, as is", "");
    table.position(table.paula.alone(), "Yes, if changed", "Two berths stay free for the boats.");
    table.everyChannelReads("Positions in: 2 of 3");
    table.everyChannel().forEach(it -> it.doesNotRead("Two berths stay free"));
    table.position(table.fay, "Yes, as is", "");
    table.everyChannelReads("Positions in: 3 of 3");
    table.ivo.presses("Give our position").reads("First say for whom you act");
    table.iris.says("evaluate result").reads("stays hidden until");
  }

  @Test
  @Order(13)
  void itClosesOnTimeAndEveryChannelReadsTheSameResult() {
    page.forward("+1 week");
    table.everyChannelReads("3 of 3 partners said where we are", "Two berths stay free");
  }

  @Test
  @Order(14)
  void theFacilitatorProposesAnOutcomeAndItStandsAfterTwoDays() {
    table.iris.alone().reads("the evaluation has closed; what follows?");
    table.iris.alone().presses("Propose the outcome");
    OpenForm form = table.iris.form().pick("Go on, changed");
    form.fill("In your words", "Two berths are kept for the boats in winter.");
    page.shot("story-outcome-form");
    form.send("Propose").reads("Proposed, and posted in every linked channel").close();
    table.everyChannelReads("proposes to go on, changed", "Two berths are kept");
    page.shot("story-outcome-proposed");
    page.forward("+1 day");
    page.forward("+1 day");
    table.everyChannelReads("Clean Harbour goes on, changed.", "No voice objected");
  }

  @Test
  @Order(15)
  void theWeeksDigestIsInEveryChannelAndTheNewestIsReadInPrivate() {
    table.everyChannelReads("Clean Harbour, since", "Fishers Union kept a promise");
    table.fay.says("digest").reads("Clean Harbour, since", "No voice objected: we go on, changed.");
    table
        .paula
        .alone()
        .says("digest")
        .reads("Clean Harbour, since", "No voice objected: we go on, changed.");
  }

  @Test
  @Order(16)
  void oneIsToldWhoOneIsWhatOneCanTypeAndTheNearestWord() {
    table.ana.says("me").reads("I know you as Ana.", "You speak for Harbour Trust");
    table.fay.says("help").reads("The five words every partner needs");
    table.paula.alone().says("stauts").reads("Did you mean");
    table.ana.says("stauts").reads("Did you mean /partnership status?");
    page.shot("story-typo");
  }

  @Test
  @Order(17)
  void onAPhoneAndInTheDarkItIsReadAndAnsweredAllTheSame() {
    SandboxPage dark = SandboxPage.onADeskInTheDark(browsers, self);
    dark.somebody(PORT, "Paula").reads("Clean Harbour goes on, changed.");
    dark.shot("story-dark");
    dark.nothingToComplainOf();
    dark.close();
    SandboxPage phone = SandboxPage.onAPhoneInTheDark(browsers, self);
    button(phone.hints(), "Got it").click();
    Somebody paula = phone.somebody(PORT, "Paula");
    paula.reads("3 of 3 partners said where we are").scrollIntoViewIfNeeded();
    phone.shot("story-phone");
    phone.nothingSticksOut();
    Somebody ana = phone.somebody(HARBOUR, "Ana").says("promise");
    phone.nothingSticksOut();
    phone.shot("story-phone-form");
    ana.form().fill("What will be done?", "A talk with the schools").send("Promise").reads("by");
    ana.form().close();
    paula.reads("Harbour Trust promises: A talk with the schools");
    phone.nothingToComplainOf();
    phone.close();
  }

  private static LocalDate today() {
    return page.now().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
