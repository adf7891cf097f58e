package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/** Here neither platform is configured; the mail with both doors open is among the goldens. */
@QuarkusTest
class InvitationScenarioTest {
  @Inject Conductor conductor;
  @Inject People people;

  private final PersonAddress ana =
      new PersonAddress(Platform.TEAMS, "T" + UUID.randomUUID(), "ana");

  @Test
  void anInvitationNamesNoDoorThatIsClosed() {
    people.meet(
        new People.Introduction(ana, "Ana", ZoneOffset.UTC, Locale.ENGLISH, People.Kind.MEMBER));
    say(
        new Request.Said.Submitted(
            FormCall.of("new"), new Answers(Map.of("name", "N", "issue", "i", "why", "w"))));
    assertThat(say(new Request.Said.Typed("invite Somebody Else")).toString())
        .contains("invites Somebody Else", "/partnership join")
        .doesNotContain("/slack/install", "For your IT");
  }

  private Reply say(Request.Said said) {
    return conductor.handle(
        new Request(UUID.randomUUID().toString(), ana, Destination.personal(ana), said));
  }
}
