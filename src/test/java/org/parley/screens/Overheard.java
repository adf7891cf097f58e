package org.parley.screens;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.outbox.recording.Payloads;
import org.parley.schedule.table.Sql;

/**
 * What the outbox has recorded and, as no platform is connected, keeps. Shown at once, as it would
 * be on delivery.
 */
@Alternative
@Singleton
public class Overheard {
  private final Sql sql;
  private final Payloads payloads;
  private final People people;
  private final List<ScreenSource> sources;
  private final Set<UUID> heard = new HashSet<>();

  Overheard(Sql sql, Payloads payloads, People people, @All List<ScreenSource> sources) {
    this.sql = sql;
    this.payloads = payloads;
    this.people = people;
    this.sources = sources;
  }

  /** A posting, for its first reader. */
  record Posting(Viewer viewer, Message message) {}

  private record Row(UUID id, Optional<String> subject, byte[] payload, Destination place) {}

  /**
   * The newest of this type for these places: a notice that was not heard before, or a card as it
   * stands now.
   */
  Posting next(String type, Predicate<Destination> whose) {
    var rows =
        rows(type).stream()
            .filter(row -> row.subject().isPresent() || !heard.contains(row.id()))
            .toList();
    var mine = rows.stream().filter(row -> whose.test(row.place())).toList();
    if (mine.isEmpty()) {
      throw new AssertionError("nothing new of type " + type);
    }
    rows.forEach(row -> heard.add(row.id()));
    return mine.stream()
        .skip(isCard(type) ? mine.size() - 1 : 0)
        .map(row -> shown(type, row))
        .findFirst()
        .orElseThrow();
  }

  /** Whatever was not heard before, of every type; and what could not be said. */
  List<Posting> everythingNew(Set<String> problems) {
    return sources.stream()
        .flatMap(
            source ->
                rows(source.type()).stream()
                    .filter(row -> row.subject().isPresent() || heard.add(row.id()))
                    .flatMap(row -> worthSaying(source, row, problems).stream()))
        .toList();
  }

  private Optional<Posting> worthSaying(ScreenSource source, Row row, Set<String> problems) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var viewer = people.viewer(row.place());
              try {
                return show(source, row, viewer).map(it -> new Posting(viewer, it));
              } catch (RuntimeException undrawn) {
                problems.add(source.type() + ": " + undrawn);
                return Optional.<Posting>empty();
              }
            });
  }

  private boolean isCard(String type) {
    return source(type) instanceof ScreenSource.Card;
  }

  private Posting shown(String type, Row row) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var viewer = people.viewer(row.place());
              var message = show(source(type), row, viewer);
              return new Posting(
                  viewer,
                  message.orElseThrow(() -> new AssertionError(type + " is not worth saying")));
            });
  }

  private Optional<Message> show(ScreenSource source, Row row, Viewer viewer) {
    if (source instanceof ScreenSource.Card card) {
      return card.show(row.subject().orElseThrow(), viewer);
    }
    return show((ScreenSource.Notice<?>) source, row, viewer);
  }

  private <P extends Record> Optional<Message> show(
      ScreenSource.Notice<P> notice, Row row, Viewer viewer) {
    return notice.show(payloads.open(row.payload(), row.id(), notice.payload()), viewer);
  }

  private ScreenSource source(String type) {
    return sources.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
  }

  private List<Row> rows(String type) {
    return sql.list(
        "select p.id, p.subject, p.payload, l.platform, l.workspace, l.kind, l.place"
            + " from posting p join lane l on p.lane_id = l.id where p.screen = ? order by p.seq",
        Overheard::row,
        type);
  }

  private static Row row(ResultSet row) throws SQLException {
    var payload = row.getBytes("payload");
    return new Row(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getString("subject")),
        payload == null ? new byte[0] : payload,
        new Destination(
            Platform.of(row.getString("platform")),
            row.getString("workspace"),
            Destination.Kind.valueOf(row.getString("kind")),
            row.getString("place")));
  }
}
