package org.parley.checkin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.checkin.scenario.Chat.answer;
import static org.parley.checkin.scenario.Chat.form;
import static org.parley.checkin.scenario.Chat.refusal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.parley.checkin.RhythmEvent.RhythmSet;
import org.parley.checkin.RhythmEvent.RhythmStopped;
import org.parley.checkin.round.RoundEvent.RoundCompiled;
import org.parley.checkin.round.RoundEvent.RoundOpened;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Field;
import org.parley.partnership.Finding;
import org.parley.partnership.Gate;
import org.parley.partnership.MoveStage;
import org.parley.partnership.MoveStage.MoveStageCommand;
import org.parley.partnership.Partnerships;
import org.parley.partnership.Stage;

/** A facilitator sets, changes and stops the rhythm, on each database. */
abstract class RhythmScenarioTest extends CheckInScenario {
  @Inject Gate gate;
  @Inject MoveStage moveStage;
  @Inject Partnerships partnerships;

  @Test
  void whatIsTypedStandsInTheFormInWhateverOrder() {
    var form = form(chat.types(table.dana(), "checkin 14:30 America/Lima monthly friday frog"));

    assertThat(form.fields())
        .extracting(RhythmScenarioTest::initial)
        .startsWith("MONTHLY", "FRIDAY", "14:30", "America/Lima");
    assertThat(initial(form.fields().get(4))).contains("the issue", "\n");
    assertThat(Read.text(form)).contains("I did not understand “frog”");
  }

  @Test
  void theBareWordWeeklyIsAWholeProposalInTheOwnZone() {
    var form = form(chat.types(table.dana(), "check-in weekly"));

    assertThat(form.fields())
        .extracting(RhythmScenarioTest::initial)
        .startsWith("WEEKLY", "MONDAY", "09:00", "Europe/Berlin");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
    var form = form(chat.types(table.dana(), "checkin weekly"));
    var typed = new HashMap<>(WEEKLY);
    typed.put("zone", "Europe/Berln");
    typed.put("time", "nine");

    var reply = (Reply.Amend) chat.sends(table.dana(), form.call(), typed);

    assertThat(reply.problems()).containsOnlyKeys("zone", "time");
    assertThat(reply.form().fields())
        .extracting(RhythmScenarioTest::initial)
        .containsExactly(
            "WEEKLY",
            "MONDAY",
            "nine",
            "Europe/Berln",
            "What moved?\nWhat is in the way?",
            "NEXT_DAY");
    assertThat(happened.rhythms(table.id())).isEmpty();
    var mended = chat.sends(table.dana(), reply.form().call(), WEEKLY);
    assertThat(Read.text(answer(mended))).contains("every Monday at 09:00, Europe/Berlin time");
  }

  @Test
  void everyLinkedChannelReadsOnceWhenItComesAndWhatIsAsked() {
    setWeekly();
    setAs(WEEKLY);

    assertThat(happened.rhythms(table.id())).hasSize(1).allMatch(RhythmSet.class::isInstance);
    assertThat(recorded.at(table.teams())).containsExactly("check-in-set.v1");
    var told = "{\"topic\":\"" + table.id().value() + "\",\"by\":\"Dana\"}";
    var notice = chat.notice("check-in-set.v1", told, table.teams()).orElseThrow();
    assertThat(Read.text(notice))
        .contains("Clean Harbour checks in every Monday at 09:00, Europe/Berlin time.")
        .contains("Set by Dana", "What moved?", "What is in the way?", "It comes next on");
  }

  @Test
  void anotherDayMovesTheNextRoundAndLeavesTheOpenOneAlone() {
    var monday = openRound();
    var first = round().id();
    var tuesdays = new HashMap<>(WEEKLY);
    tuesdays.put("day", "TUESDAY");
    tuesdays.put("questions", "Another question?");
    setAs(tuesdays);

    assertThat(round().questions().texts()).startsWith("What moved?");
    forwardTo(monday.plusDays(1).atTime(9, 0));
    assertThat(round().questions().texts()).containsExactly("Another question?");
    forwardTo(monday.plusDays(7).atTime(12, 0));

    assertThat(happened.rounds(table.id(), RoundOpened.class)).hasSize(2);
    assertThat(happened.rounds(table.id(), RoundCompiled.class).get(0).round()).isEqualTo(first);
  }

  @Test
  void stoppingAsksFirstAndStopsOnceAndTheOpenRoundStillCloses() {
    var monday = openRound();
    var sure = answer(chat.types(table.dana(), "checkin off"));
    assertThat(Read.text(sure)).contains("Shall I stop asking?");
    assertThat(happened.rhythms(table.id())).hasSize(1);

    answer(chat.presses(table.dana(), Read.button(sure, "Stop asking")));
    var again = answer(chat.presses(table.dana(), Read.button(sure, "Stop asking")));
    assertThat(Read.text(again)).contains("nothing to stop");
    assertThat(happened.rhythms(table.id())).filteredOn(RhythmStopped.class::isInstance).hasSize(1);

    forwardTo(monday.plusWeeks(3).atTime(12, 0));
    assertThat(happened.rounds(table.id(), RoundOpened.class)).hasSize(1);
    assertThat(happened.rounds(table.id(), RoundCompiled.class)).hasSize(1);
  }

  @Test
  void aNightlyRhythmMissesNoDayWhereTheClocksChange() {
    var daily = new HashMap<>(WEEKLY);
    daily.put("rhythm", "DAILY");
    daily.put("time", "02:30");
    daily.put("open_for", "SAME_DAY");
    for (int change = 0; change < 2; change++) {
      var rules = CheckInTable.BERLIN.getRules();
      var next = rules.nextTransition(time.clock().now().plus(Duration.ofDays(3)));
      LocalDate day = LocalDate.ofInstant(next.getInstant(), CheckInTable.BERLIN);
      forwardTo(day.minusDays(2).atTime(12, 0));
      table = tables.lay("By night");
      setAs(daily);

      forwardTo(day.atTime(12, 0));
      assertThat(round().nominal()).isEqualTo(day.atTime(2, 30));
      assertThat(round().openedAt()).isEqualTo(firstAt(day.atTime(2, 30)));
      forwardTo(day.plusDays(2).atTime(12, 0));

      assertThat(happened.rounds(table.id(), RoundOpened.class)).hasSize(4);
      stop();
    }
  }

  /** As java.time places it: after the gap, or the earlier of two. */
  private static Instant firstAt(LocalDateTime local) {
    return local.atZone(CheckInTable.BERLIN).toInstant();
  }

  @Test
  void theGateAdvisesARhythmInEstablish() {
    moveTo(Stage.MAP);
    moveTo(Stage.ESTABLISH);
    assertThat(advice()).isEqualTo(new Finding(Finding.Kind.CHECK_IN_SET, 0, 1));

    setWeekly();
    assertThat(advice().isMet()).isTrue();

    stop();
    assertThat(advice().isMet()).isFalse();
  }

  private void moveTo(Stage to) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                moveStage.move(
                    new MoveStageCommand(
                        tables.acting(table.id(), table.dana()),
                        partnerships.the(table.id()).stage(),
                        to,
                        "We know enough.")));
  }

  private Finding advice() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                gate.of(table.id()).stream()
                    .filter(it -> it.kind() == Finding.Kind.CHECK_IN_SET)
                    .findFirst()
                    .orElseThrow());
  }

  @Test
  void theBareCommandSaysWhatComesUpAndWhatWaits() {
    assertThat(Read.text(answer(chat.types(table.ana(), ""))))
        .doesNotContain("next check-in opens");
    var monday = setWeekly();
    assertThat(Read.text(answer(chat.types(table.ana(), "")))).contains("next check-in opens");
    forwardTo(monday.atTime(9, 0));

    var status = answer(chat.types(table.ana(), ""));
    assertThat(Read.text(status)).contains("The check-in of Monday");
    form(chat.presses(table.ana(), Read.button(status, "Answer the check-in")));
    says(table.ana(), "The berth plan.");
    assertThat(Read.labels(answer(chat.types(table.ana(), ""))))
        .doesNotContain("Answer the check-in");
  }

  @Test
  void aWordThatMeansNothingIsAnsweredWithWhatOneCanType() {
    assertThat(Read.text(refusal(chat.types(table.ana(), "checkin frog"))))
        .contains("“frog”", "checkin away");
  }

  private static String initial(Field field) {
    return field instanceof Field.ChoiceField choice
        ? choice.initial()
        : ((Field.TextField) field).initial();
  }
}
