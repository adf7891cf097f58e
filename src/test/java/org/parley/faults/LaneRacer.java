package org.parley.faults;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Postings;
import org.parley.outbox.rehearsal.LinkListener;
import org.parley.outbox.rehearsal.PlainCard;
import org.parley.outbox.rehearsal.PlainNotice;

/**
 * One process of the race, started by {@link LaneRaceFaults}: records notices into several lanes in
 * one transaction, as fast as it can, until the race is over or it is killed; then goes on draining
 * until it is ended.
 */
@QuarkusTest
@TestProfile(LaneRacer.Racing.class)
class LaneRacer {
  static final int LANES = 8;
  static final String NAME = "parley.race.name";
  private static final int PRODUCERS = 3;

  @Inject Postings postings;
  @Inject PlainNotice notice;

  /** On the shared server, with the shared platform. */
  public static class Racing implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>();
      overrides.put("quarkus.datasource.db-kind", "postgresql");
      overrides.put("quarkus.flyway.locations", "db/migration,db/vendor/postgresql");
      overrides.put("quarkus.datasource.jdbc.url", System.getProperty(ToldTable.URL));
      overrides.put("quarkus.datasource.username", "postgres");
      overrides.put("quarkus.datasource.password", "postgres");
      overrides.put("quarkus.arc.exclude-types", "org.parley.slack.client.SlackMessenger");
      overrides.put("quarkus.log.category.\"org.parley.outbox\".level", "INFO");
      overrides.put("parley.encryption-key", System.getProperty("parley.race.key"));
      overrides.put("parley.pace", "0.0001");
      // What is forgotten shall stay so.
      overrides.put("parley.outbox.sweep", "off");
      return overrides;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ToldTable.class, PlainNotice.class, PlainCard.class, LinkListener.class);
    }
  }

  @Test
  void races() throws InterruptedException {
    List<Thread> producers =
        IntStream.range(0, PRODUCERS)
            .mapToObj(it -> new Thread(() -> produce(it), "producer-" + it))
            .toList();
    producers.forEach(Thread::start);
    for (Thread producer : producers) {
      producer.join();
    }
    Thread.currentThread().join();
  }

  private void produce(int producer) {
    var random = new Random(producer);
    String name = System.getProperty(NAME) + producer;
    try (Connection acknowledged = ToldTable.connect()) {
      for (int i = 0; i % 50 != 0 || !isOver(acknowledged); i++) {
        String word = name + ":" + i;
        List<Destination> to = places(random);
        QuarkusTransaction.requiringNew()
            .run(() -> postings.notice(to, notice, new PlainNotice.Words(word)));
        acknowledge(acknowledged, word, to);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean isOver(Connection connection) throws SQLException {
    try (var rows = connection.createStatement().executeQuery("select 1 from race.finish")) {
      return rows.next();
    }
  }

  // Each fourth goes to one lane alone, the others to two or three, in any order.
  private static List<Destination> places(Random random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, LANES).boxed().toList());
    Collections.shuffle(all, random);
    int many = random.nextInt(4) == 0 ? 1 : 2 + random.nextInt(2);
    return all.subList(0, many).stream()
        .map(it -> Destination.channel(Platform.SLACK, "T0RACE", "C" + it))
        .toList();
  }

  private static void acknowledge(Connection connection, String word, List<Destination> to)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into race.acknowledged(word, place) values (?, ?)")) {
      for (Destination place : to) {
        insert.setString(1, word);
        insert.setString(2, place.id());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
