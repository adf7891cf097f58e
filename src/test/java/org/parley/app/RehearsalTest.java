package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Request;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/** What Parley does with itself before it is ready. */
@QuarkusTest
class RehearsalTest {
  private static final List<String> TABLES =
      List.of("partner", "hat", "timeline_entry", "posting", "person");

  @Inject @Readiness Rehearsal rehearsal;
  @Inject Conductor conductor;
  @Inject People people;
  @Inject EntityManager entities;

  @Test
  void asksWhereTheNewestTableStandsAndChangesAndSaysNothing() {
    var ana = new PersonAddress(Platform.SLACK, "T" + UUID.randomUUID(), "U-ana");
    people.meet(
        new People.Introduction(
            ana, "Somebody", ZoneOffset.UTC, Locale.ENGLISH, People.Kind.MEMBER));
    var name = "Rehearsed " + UUID.randomUUID().toString().substring(0, 8);
    conductor.handle(
        new Request(
            UUID.randomUUID().toString(),
            ana,
            Destination.personal(ana),
            new Request.Said.Submitted(
                FormCall.of("new"),
                new Answers(Map.of("name", name, "issue", "i", "why", "w", "organisation", "O")))));
    var before = TABLES.stream().map(this::rows).toList();

    var reply = rehearsal.rehearse();

    assertThat(String.valueOf(reply.orElseThrow())).contains(name);
    assertThat(TABLES.stream().map(this::rows).toList()).isEqualTo(before);
  }

  private long rows(String table) {
    return ((Number) entities.createNativeQuery("select count(*) from " + table).getSingleResult())
        .longValue();
  }
}
