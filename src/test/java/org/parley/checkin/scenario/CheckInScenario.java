package org.parley.checkin.scenario;

import static org.parley.checkin.scenario.Chat.form;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parley.checkin.SetRhythm;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.TakeTally;
import org.parley.checkin.round.Tally;
import org.parley.checkin.scenario.CheckInTable.Laid;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.schedule.engine.MovableTime;

/** A table is laid for each test; what its people do in one word. */
abstract class CheckInScenario {
  static final Map<String, String> WEEKLY =
      Map.of(
          "rhythm", "WEEKLY",
          "day", "MONDAY",
          "time", "09:00",
          "zone", "Europe/Berlin",
          "questions", "What moved?\nWhat is in the way?",
          "open_for", "NEXT_DAY");

  @Inject CheckInTable tables;
  @Inject Chat chat;
  @Inject Happened happened;
  @Inject Recorded recorded;
  @Inject MovableTime time;
  @Inject FindRound findRound;
  @Inject TakeTally takeTally;
  @Inject SetRhythm setRhythm;

  Laid table;

  @BeforeEach
  void lay() {
    table = tables.lay("Clean Harbour");
  }

  @AfterEach
  void stop() {
    QuarkusTransaction.requiringNew()
        .run(() -> setRhythm.stop(tables.acting(table.id(), table.dana())));
  }

  LocalDate setWeekly() {
    setAs(WEEKLY);
    return nextMonday();
  }

  /** The next one whose nine o'clock is still to come. */
  LocalDate nextMonday() {
    var now = LocalDateTime.ofInstant(time.clock().now(), CheckInTable.BERLIN);
    var monday = now.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return monday.atTime(LocalTime.of(9, 0)).isAfter(now) ? monday : monday.plusWeeks(1);
  }

  Reply setAs(Map<String, String> answers) {
    var form = form(chat.types(table.dana(), "checkin weekly"));
    return chat.sends(table.dana(), form.call(), answers);
  }

  LocalDate openRound() {
    var monday = setWeekly();
    forwardTo(monday.atTime(9, 0));
    return monday;
  }

  void forwardTo(LocalDateTime local) {
    time.forwardTo(local.atZone(CheckInTable.BERLIN).toInstant());
  }

  Reply says(Profile who, String first) {
    var form = form(chat.types(who, "checkin"));
    return chat.sends(who, form.call(), Map.of("first", first));
  }

  void leaves(Profile voice) {
    QuarkusTransaction.requiringNew().run(() -> tables.leaves(tables.acting(table.id(), voice)));
  }

  CheckInRound round() {
    return QuarkusTransaction.requiringNew()
        .call(() -> findRound.current(table.id()).orElseThrow());
  }

  String subject() {
    return round().id().value().toString();
  }

  Tally tally() {
    return QuarkusTransaction.requiringNew()
        .call(() -> takeTally.of(findRound.current(table.id()).orElseThrow()));
  }

  List<String> told(Profile person) {
    return recorded.at(Destination.personal(person.address()));
  }

  String card() {
    return Read.text(chat.card("check-in-card.v1", subject(), table.slack()).orElseThrow());
  }

  Message prompt(Profile person) {
    return notice("check-in-prompt.v1", person).orElseThrow();
  }

  Optional<Message> notice(String type, Profile person) {
    var about = "{\"round\":\"" + subject() + "\"}";
    return chat.notice(type, about, Destination.personal(person.address()));
  }
}
