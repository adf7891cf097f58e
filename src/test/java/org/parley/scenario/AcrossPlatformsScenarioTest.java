package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.sandbox.example.Player;
import org.parley.sandbox.example.Someone;
import org.parley.sandbox.page.Playground;
import org.parley.sandbox.server.StandIns.Place;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.WorkspaceView.ConversationView;
import org.parley.testing.PracticeSandbox;

/**
 * One living card stands in a Slack channel and in a Teams channel. What is typed on one platform
 * changes the card on the other in place, through the real clients and both stand-ins.
 */
@QuarkusTest
@TestProfile(AcrossPlatformsScenarioTest.Fresh.class)
class AcrossPlatformsScenarioTest {

  /** A sandbox of its own: classes with one profile share one. */
  public static class Fresh extends PracticeSandbox {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern POSITIONS = Pattern.compile("Positions in: (\\d) of 2");

  @Inject Playground playground;
  private Player player;

  @BeforeEach
  void anEvaluationIsOpenOnBothPlatforms() {
    player = new Player(playground.standIns(), PATIENCE);
    if (!cards("teams").isEmpty()) {
      return;
    }
    player.as("Iris").connects().bringsParley();
    player.as("Paula").bringsParley().alone().bringsParley();
    player
        .as("Iris")
        .says("new")
        .form()
        .with("What shall we call it", "Clean Harbour")
        .with("What is the issue", "Litter in the harbour.")
        .with("Why could a partnership", "Nobody can do it alone.")
        .send()
        .closes();
    comes("Harbour Trust", player.as("Ana"));
    comes("Port Authority", player.as("Paula"));
    player.as("Iris").says("evaluate").form().send().closes();
  }

  private void comes(String organisation, Someone voice) {
    Someone iris = player.as("Iris");
    String code = iris.says("invite " + organisation).finds("join (\\S+)").group(1);
    voice.says("join " + code).presses("Ask to join");
    voice.form().send().closes();
    iris.reads(organisation + " asks to join").presses("Let them in");
    voice.reads("came to explore");
  }

  @Test
  void aSlackCommandChangesATeamsCard() {
    takesAPosition(player.as("Ana"), "teams");
  }

  @Test
  void aTeamsCommandChangesASlackCard() {
    takesAPosition(player.as("Paula").alone(), "slack");
  }

  private void takesAPosition(Someone voice, String elsewhere) {
    MessageView before =
        await().atMost(PATIENCE).until(() -> cards(elsewhere), it -> !it.isEmpty()).get(0);
    int known = positions(before);

    voice
        .says("evaluate position")
        .form()
        .with("Where are we?", "Hypothesize")
        .with("Do we want to keep going?", "Yes, as is")
        .send()
        .closes();

    MessageView after =
        await()
            .atMost(PATIENCE)
            .until(() -> cards(elsewhere).get(0), it -> positions(it) == known + 1);
    assertThat(cards(elsewhere)).hasSize(1);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.edited()).isTrue();
    assertThat(after.body().toString()).doesNotContain("Yes, as is");
  }

  private List<MessageView> cards(String platform) {
    return messages(platform).stream().filter(AcrossPlatformsScenarioTest::isCard).toList();
  }

  private static boolean isCard(MessageView message) {
    return POSITIONS.matcher(message.body().toString()).find();
  }

  private static int positions(MessageView card) {
    var found = POSITIONS.matcher(card.body().toString());
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  /** What stands in the channel about the clean harbour, on one platform. */
  private List<MessageView> messages(String platform) {
    WorkspaceView workspace =
        playground.standIns().state().stream()
            .filter(it -> it.platform().equals(platform))
            .findFirst()
            .orElseThrow();
    ConversationView channel =
        workspace.conversations().stream()
            .filter(it -> it.name().replace('-', ' ').equalsIgnoreCase("clean harbour"))
            .findFirst()
            .orElseThrow();
    return playground
        .standIns()
        .messages(new Place(platform, workspace.id(), channel.id(), channel.members().get(0)));
  }
}
