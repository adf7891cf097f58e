package org.parley.checkin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.checkin.scenario.Chat.answer;
import static org.parley.checkin.scenario.Chat.form;
import static org.parley.checkin.scenario.Chat.refusal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.checkin.round.CheckInAnswer;
import org.parley.checkin.round.RoundEvent.RoundHeard;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.People.Profile;

/** Who may do what, what is forged, and what people write that nobody expected. */
abstract class AccessScenarioTest extends CheckInScenario {

  @Test
  void onlyAFacilitatorSetsAndStopsAndOnlyWhoActsForAPartnerAnswers() {
    openRound();
    var topic = table.id().value().toString();
    var cadence = FormCall.about(topic, "check-in-cadence", "");
    var answer = FormCall.about(topic, "check-in-answer", subject());

    for (var line : List.of("checkin weekly", "checkin off", "checkin off yes", "checkin 9:00")) {
      assertThat(Read.text(refusal(chat.types(table.ana(), line)))).contains("facilitator");
    }
    refusal(chat.opens(table.ana(), cadence));
    refusal(chat.sends(table.ana(), cadence, WEEKLY));
    for (var line : List.of("checkin", "checkin same", "checkin away")) {
      assertThat(Read.text(refusal(chat.types(table.dana(), line))))
          .contains("only people who act");
    }
    refusal(chat.sends(table.dana(), answer, Map.of("first", "Me too.")));
    answer(chat.types(table.dana(), "checkin read"));

    assertThat(happened.rhythms(table.id())).hasSize(1);
    assertThat(tally().heard()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "answer", "same", "away", "read", "weekly", "off yes"})
  void aStrangerReadsOfNoPartnershipWhateverIsTyped(String rest) {
    openRound();
    var stranger = tables.stranger();
    var call = CommandCall.about(table.id().value().toString(), "checkin " + rest);

    assertThat(Read.text(refusal(chat.forges(stranger, call))))
        .isEqualTo(Read.text(refusal(chat.types(stranger, "checkin"))))
        .doesNotContain("Harbour");
  }

  @Test
  void aRoundOfAnotherTableIsNotThereWhateverIsForged() {
    openRound();
    says(table.femi(), "Only for Clean Harbour.");
    var theirs = subject();
    var other = tables.lay("Other table");
    var topic = other.id().value().toString();
    for (var round : List.of(theirs, UUID.randomUUID().toString(), "no-id", "1")) {
      for (var word : List.of("same ", "away ", "read ")) {
        var reply = chat.forges(other.ana(), CommandCall.about(topic, "checkin " + word + round));
        assertThat(Read.text(refusal(reply))).contains("no such check-in");
      }
      var form = FormCall.about(topic, "check-in-answer", round);
      refusal(chat.opens(other.ana(), form));
      refusal(chat.sends(other.ana(), form, Map.of("first", "Forged.")));
    }
    var foreign = FormCall.about(table.id().value().toString(), "check-in-answer", theirs);
    refusal(chat.sends(other.ana(), foreign, Map.of("first", "Forged.")));

    assertThat(happened.rounds(table.id(), RoundHeard.class)).hasSize(1);
    assertThat(happened.rounds(other.id(), RoundHeard.class)).isEmpty();
    assertThat(chat.card("check-in-card.v1", theirs, other.slack())).isEmpty();
    assertThat(chat.card("check-in-card.v1", "no-id", table.slack())).isEmpty();
  }

  @Test
  void aHatOfSomebodyElseIsNotWorn() {
    openRound();
    var hat = hat(table.femi());
    var topic = table.id().value().toString();

    refusal(
        chat.sends(
            table.ben(),
            new FormCall("check-in-answer", topic, hat, subject()),
            Map.of("first", "As Fishers Union.")));

    assertThat(tally().heard()).isZero();
  }

  private String hat(Profile person) {
    return QuarkusTransaction.requiringNew()
        .call(() -> tables.acting(table.id(), person).hat().value().toString());
  }

  @Test
  void whoActsForTwoPartnersIsAskedOnceAndAnswersForEach() {
    tables.actsToo(table.id(), table.femi(), table.carla());
    openRound();

    var prompt = prompt(table.femi());
    assertThat(Read.text(prompt))
        .contains("You speak for Fishers Union", "You act for City Council");
    var which = answer(chat.presses(table.femi(), Read.button(prompt, "Answer")));
    assertThat(Read.choices(which)).hasSize(2);
    for (var choice : Read.choices(which)) {
      var form = form(chat.presses(table.femi(), choice));
      chat.sends(table.femi(), form.call(), Map.of("first", "As " + choice.label()));
    }

    assertThat(card())
        .contains("Heard from 2 of 3")
        .contains("As Fishers Union", "As City Council");
  }

  @Test
  void whatIsWrittenStaysTextWhateverItLooksLike() {
    openRound();
    says(table.femi(), "<!channel> *bold* <@U1> `x`\n\n\n@everyone {0} '{'name}\u202egnp.exe");

    assertThat(card())
        .contains("<!channel> *bold* <@U1> `x` @everyone {0} '{'name}gnp.exe")
        .doesNotContain("\u202e");
    var all = answer(chat.types(table.dana(), "checkin read"));
    assertThat(Read.text(all)).contains("<!channel> *bold* <@U1> `x`\n\n\n@everyone");
  }

  @Test
  void anEmptyOrAnEndlessAnswerIsSaidAtItsField() {
    openRound();
    var call = form(chat.types(table.ana(), "checkin")).call();

    var empty = (Reply.Amend) chat.sends(table.ana(), call, Map.of("first", " \u200b "));
    var endless =
        (Reply.Amend)
            chat.sends(
                table.ana(),
                call,
                Map.of("first", "Fine.", "second", "x".repeat(CheckInAnswer.LONGEST + 1)));

    assertThat(empty.problems()).containsOnlyKeys("first");
    assertThat(endless.problems()).containsOnlyKeys("second");
    assertThat(((Field.TextField) endless.form().fields().get(0)).initial()).isEqualTo("Fine.");
    assertThat(tally().heard()).isZero();
  }

  @Test
  void theFullestCardFitsAndEverythingCanBeReadInFull() {
    var full = new HashMap<>(WEEKLY);
    var question = "Q".repeat(100);
    full.put("questions", question + "\n" + question + "\n" + question);
    var people = new ArrayList<Profile>();
    for (int i = 0; i < 24; i++) {
      var name = (i + "ö".repeat(120)).substring(0, 120);
      people.add(tables.comes(table.id(), name, (i + "é".repeat(80)).substring(0, 80)));
    }
    setAs(full);
    forwardTo(nextMonday().atTime(9, 0));
    people.subList(0, 14).forEach(it -> tables.promises(table.id(), it, "w".repeat(500)));
    var longest = "a".repeat(CheckInAnswer.LONGEST);
    for (var person : people.subList(0, 14)) {
      var call = form(chat.types(person, "checkin")).call();
      answer(
          chat.sends(person, call, Map.of("first", longest, "second", longest, "third", longest)));
    }

    assertThat(card()).contains("Heard from 14 of 27", "6 more answers", "Not heard from yet:");
    int read = 0;
    for (var page = answer(chat.types(people.get(0), "checkin read")); ; ) {
      read += Read.text(page).split(longest, -1).length - 1;
      var more = Read.buttons(page).stream().findFirst();
      if (more.isEmpty()) {
        break;
      }
      page = answer(chat.presses(people.get(0), more.get()));
    }
    assertThat(read).isEqualTo(14 * 3);
  }

  @Test
  void manyAnswersAtOnceAreAllKeptOnce() {
    openRound();
    var topic = table.id().value().toString();
    var call = FormCall.about(topic, "check-in-answer", subject());
    var people = List.of(table.ana(), table.ben(), table.femi(), table.carla());

    var sent =
        people.stream()
            .flatMap(it -> List.of(it, it, it).stream())
            .map(it -> CompletableFuture.runAsync(() -> answer(chat.sends(it, call, FINE))))
            .toList();
    sent.forEach(CompletableFuture::join);

    assertThat(tally().heard()).isEqualTo(3);
    assertThat(tally().partners().stream().mapToInt(it -> it.answers().size()).sum()).isEqualTo(4);
  }

  private static final Map<String, String> FINE = Map.of("first", "Fine.");

  @Test
  void whereNothingWasHeldYetIsSaidSo() {
    assertThat(Read.text(answer(chat.types(table.ana(), "checkin"))))
        .contains("No check-ins are set for Clean Harbour");
    setWeekly();
    assertThat(Read.text(answer(chat.types(table.ana(), "checkin away"))))
        .contains("has not held a check-in yet", "The first one comes");
  }
}
