package org.parley.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Platform;
import org.parley.teams.SettingsInATest;
import org.parley.teams.TeamsSetup;

/** Microsoft's local client: no token, and names of its own. */
class LocalClientTest {
  private static final String PRESSED =
      "{\"parley-call\":\"//status\",\"parley-place\":\"channel-announcements-id\"}";

  private final TeamsInATest open =
      new TeamsInATest(
          it ->
              TeamsSetup.of(
                  SettingsInATest.none()
                      .with("anonymous", true)
                      .with("allowedServiceHosts", List.of("127.0.0.1"))
                      .build()),
          new CommandBook(List.of(), List.of()));

  @AfterEach
  void stop() {
    open.close();
  }

  @Test
  void whatBeganInAChannelGoesOnThereWhateverTheChannelIsCalled() {
    open.send(null, open.typedInPerson("help").toString());
    open.send(null, open.executed(TeamsInATest.personal(), PRESSED).toString());
    assertThat(open.requests.get(1).place())
        .isEqualTo(Destination.channel(Platform.TEAMS, "t-1", "channel-announcements-id"));
  }

  @Test
  void aNameThatLeadsElsewhereIsNoChannel() {
    open.send(null, open.typedInPerson("help").toString());
    var data = PRESSED.replace("channel-announcements-id", "../evil");
    open.send(null, open.executed(TeamsInATest.personal(), data).toString());
    assertThat(open.requests.get(1).place().isPersonal()).isTrue();
  }
}
