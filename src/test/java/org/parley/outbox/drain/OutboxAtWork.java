package org.parley.outbox.drain;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.Postings.Haste;
import org.parley.outbox.DeadLetter;
import org.parley.outbox.DeadLetters;
import org.parley.outbox.lane.LaneControl;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.rehearsal.LinkListener;
import org.parley.outbox.rehearsal.PlainCard;
import org.parley.outbox.rehearsal.PlainNotice;
import org.parley.outbox.rehearsal.RecordingMessenger;
import org.parley.schedule.engine.MovableTime;
import org.parley.schedule.table.Sql;

/** The outbox with a platform that answers as arranged, and a place of its own for each test. */
abstract class OutboxAtWork {
  static final String OF_PLACE = "posting p join lane l on l.id = p.lane_id where l.workspace = ?";

  @Inject Postings postings;
  @Inject Lanes control;
  @Inject LaneControl holds;
  @Inject Installations installations;
  @Inject LaneTable lanes;
  @Inject DeadLetters deadLetters;
  @Inject RecordingMessenger platform;
  @Inject PlainNotice notice;
  @Inject PlainCard card;
  @Inject LinkListener links;
  @Inject Sweeper sweeper;
  @Inject LanesSettle settling;
  @Inject MovableTime time;
  @Inject Sql sql;

  String workspace;
  Destination place;
  String subject;

  @BeforeEach
  void aPlaceOfItsOwn() {
    workspace = "T" + UUID.randomUUID();
    place = channel("C1");
    subject = UUID.randomUUID().toString();
  }

  void say(Destination where, String words) {
    inTransaction(() -> postings.notice(List.of(where), notice, new PlainNotice.Words(words)));
  }

  void show(String state, Haste haste) {
    card.becomes(subject, state);
    inTransaction(() -> postings.card(List.of(place), card, subject, haste));
  }

  Destination channel(String id) {
    return Destination.channel(Platform.SLACK, workspace, id);
  }

  List<DeadLetter> dead() {
    return deadLetters.list().stream()
        .filter(letter -> letter.destination().workspace().equals(workspace))
        .toList();
  }

  String state() {
    return sql.list(ofPlace("p.state"), row -> row.getString(1), workspace).get(0);
  }

  String laneState() {
    return sql.first(
            "select state from lane where workspace = ?", row -> row.getString(1), workspace)
        .orElse("");
  }

  static String ofPlace(String column) {
    return "select " + column + " from " + OF_PLACE + " order by p.seq";
  }

  long count(String rest) {
    return sql.first("select count(*) from " + rest, row -> row.getLong(1), workspace)
        .orElseThrow();
  }

  static java.time.Instant inAnHour() {
    return java.time.Instant.now().plus(Duration.ofHours(1));
  }

  static ConditionFactory soon() {
    return await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(30));
  }

  static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
