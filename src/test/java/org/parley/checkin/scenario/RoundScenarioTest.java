package org.parley.checkin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.parley.checkin.scenario.Chat.answer;
import static org.parley.checkin.scenario.Chat.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.checkin.round.RoundEvent.RoundCompiled;
import org.parley.checkin.round.RoundEvent.RoundHeard;
import org.parley.checkin.round.RoundEvent.RoundOpened;
import org.parley.conversation.form.Field;

/** A check-in from the prompt to the card that stays, on each database. */
abstract class RoundScenarioTest extends CheckInScenario {

  @Test
  void aRoundGoesFromThePromptToTheCompiledCard() {
    var monday = setWeekly();
    forwardTo(monday.atTime(9, 0));
    var prompt = prompt(table.ana());
    assertThat(Read.text(prompt))
        .contains("Clean Harbour, check-in of Monday")
        .contains("Two questions", "You speak for Harbour Trust", "with your name");
    assertThat(Read.text(prompt(table.ben())))
        .contains("You act for Harbour Trust; only the answer of the person who speaks for it");
    assertThat(Read.labels(prompt)).containsExactly("Answer", "Away this time");

    var form = form(chat.presses(table.ana(), Read.button(prompt, "Answer")));
    assertThat(form.fields())
        .extracting(Field::label)
        .containsExactly("What moved?", "What is in the way?");
    var kept = chat.sends(table.ana(), form.call(), Map.of("first", "The berth plan."));
    assertThat(Read.text(answer(kept))).contains("stands as the answer of Harbour Trust");
    says(table.ben(), "I wrote it up.");
    says(table.femi(), "Nets are mended.");

    assertThat(card())
        .contains("Heard from 2 of 3 partners.")
        .contains("Harbour Trust (Ana): The berth plan.", "Ben of Harbour Trust: I wrote")
        .contains("Not heard from yet: City Council.", "Open until")
        .doesNotContain("Carla");
    assertThat(chat.card("check-in-card.v1", subject(), table.teams())).isPresent();

    forwardTo(monday.plusDays(1).atTime(18, 0));
    assertThat(happened.rounds(table.id(), RoundCompiled.class))
        .extracting(RoundCompiled::heard, RoundCompiled::whole)
        .containsExactly(tuple(2, 3));
    assertThat(card()).contains("It is closed; heard from 2 of 3", "Next check-in:");
  }

  @Test
  void eachChannelHasOneCardARoundAndEachPersonOnePrompt() {
    var monday = openRound();
    says(table.ana(), "The berth plan.");
    says(table.femi(), "Nets are mended.");
    forwardTo(monday.plusWeeks(1).atTime(12, 0));

    var inChannels = List.of("check-in-set.v1", "check-in-card.v1", "check-in-card.v1");
    assertThat(recorded.at(table.slack())).containsExactlyElementsOf(inChannels);
    assertThat(recorded.at(table.teams())).containsExactlyElementsOf(inChannels);
    var twice = List.of("check-in-prompt.v1", "check-in-prompt.v1");
    assertThat(told(table.ana())).containsExactlyElementsOf(twice);
    assertThat(told(table.ben())).containsExactlyElementsOf(twice);
    assertThat(told(table.femi())).containsExactlyElementsOf(twice);
    assertThat(told(table.carla()))
        .containsExactly("check-in-prompt.v1", "check-in-reminder.v1", "check-in-prompt.v1");
    assertThat(told(table.dana())).isEmpty();
  }

  @Test
  void thirteenWeeksForwardAreThirteenRounds() {
    var monday = setWeekly();

    forwardTo(monday.plusWeeks(12).plusDays(2).atTime(9, 0));

    assertThat(happened.rounds(table.id(), RoundOpened.class)).hasSize(13);
    assertThat(happened.rounds(table.id(), RoundCompiled.class)).hasSize(13);
    assertThat(round().day()).isEqualTo(monday.plusWeeks(12));
  }

  @Test
  void aLateAnswerIsTakenAndMarkedAndDoesNotChangeWhatWasCompiled() {
    var monday = setWeekly();
    forwardTo(monday.plusDays(1).atTime(17, 59));
    says(table.ana(), "In time.");
    forwardTo(monday.plusDays(1).atTime(18, 0));

    var kept = says(table.femi(), "Sorry, we were at sea.");

    assertThat(Read.text(answer(kept))).contains("marked as said later");
    assertThat(card())
        .contains("heard from 2 of 3", "Fishers Union (Femi, said later): Sorry")
        .contains("Harbour Trust (Ana): In time.");
    assertThat(happened.rounds(table.id(), RoundCompiled.class))
        .extracting(RoundCompiled::heard)
        .containsExactly(1);
  }

  @Test
  void sendingTheSameTwiceIsOneAnswerAndAChangeReplacesIt() {
    openRound();
    says(table.ana(), "The berth plan.");
    says(table.ana(), "The berth plan.");
    assertThat(happened.rounds(table.id(), RoundHeard.class)).hasSize(1);

    var again = form(chat.types(table.ana(), "checkin answer"));
    assertThat(((Field.TextField) again.fields().get(0)).initial()).isEqualTo("The berth plan.");
    says(table.ana(), "The berth plan and the survey.");

    assertThat(card()).contains("The berth plan and the survey.").contains("Heard from 1 of 3");
    assertThat(tally().partners().get(2).answers()).hasSize(1);
  }

  @Test
  void whoIsAwayIsShownSoAndNeverReminded() {
    var monday = openRound();
    var away = chat.presses(table.femi(), Read.button(prompt(table.femi()), "Away this time"));
    assertThat(Read.text(answer(away))).contains("Fishers Union is shown as away");
    answer(chat.types(table.femi(), "checkin away"));
    says(table.ben(), "I answer, Ana has not.");

    forwardTo(monday.plusDays(1).atTime(15, 0));

    assertThat(happened.reminded(table.id())).containsExactly(List.of("Ana", "Carla"));
    assertThat(notice("check-in-reminder.v1", table.femi())).isEmpty();
    assertThat(notice("check-in-reminder.v1", table.ben())).isEmpty();
    assertThat(notice("check-in-reminder.v1", table.carla()).map(Read::text).orElseThrow())
        .contains("This is the only reminder.");
    assertThat(card())
        .contains("Away this time: Fishers Union.", "Not heard from yet: City Council.")
        .contains("Heard from 1 of 3");
    says(table.femi(), "Back already.");
    assertThat(card()).contains("Heard from 2 of 3").doesNotContain("Away this time:");
  }

  @Test
  void whoSpeaksSinceTheVoiceAnsweredIsNotRemindedAndTheAnswerStands() {
    var monday = openRound();
    says(table.ana(), "The berth plan.");
    tables.speaksNow(table.id(), table.ana(), table.ben());

    forwardTo(monday.plusDays(1).atTime(15, 0));

    assertThat(happened.reminded(table.id())).containsExactly(List.of("Femi", "Carla"));
    assertThat(card()).contains("Harbour Trust (Ana): The berth plan.");
  }

  @Test
  void anAnswerStandsAgainstABelatedAway() {
    openRound();
    says(table.femi(), "Nets are mended.");

    var away = chat.types(table.femi(), "checkin away");

    assertThat(Read.text(answer(away))).contains("have answered");
    assertThat(card()).contains("Nets are mended.");
  }

  @Test
  void theLastAnswerIsRepeatedOrOfferedWhereTheQuestionsChanged() {
    var monday = openRound();
    says(table.femi(), "Nets are mended.");
    assertThat(Read.text(answer(chat.types(table.ana(), "checkin same")))).contains("nothing yet");
    forwardTo(monday.plusWeeks(1).atTime(9, 0));
    var same = chat.presses(table.femi(), Read.button(prompt(table.femi()), "Same as last time"));
    assertThat(Read.text(answer(same))).contains("stands as the answer of Fishers Union");
    assertThat(card()).contains("Fishers Union (Femi): Nets are mended.");

    var changed = new HashMap<>(WEEKLY);
    changed.put("questions", "Who needs help?\nWhat moved?");
    setAs(changed);
    forwardTo(monday.plusWeeks(2).atTime(9, 0));
    assertThat(Read.labels(prompt(table.femi()))).doesNotContain("Same as last time");
    var form = form(chat.types(table.femi(), "checkin same"));
    assertThat(form.fields())
        .extracting(field -> ((Field.TextField) field).initial())
        .containsExactly("", "Nets are mended.");
  }

  @Test
  void aPartnerThatLeavesIsWaitedForNoMoreAndOneThatComesMayAnswer() {
    openRound();
    var paul = tables.comes(table.id(), "Port Authority", "Paul");
    says(paul, "We are new.");
    leaves(table.carla());

    assertThat(card())
        .contains("Heard from 1 of 3 partners.", "Port Authority (Paul): We are new.")
        .doesNotContain("City Council");
    assertThat(notice("check-in-prompt.v1", table.carla())).isEmpty();
  }
}
