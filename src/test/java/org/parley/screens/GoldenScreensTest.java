package org.parley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.port.ScreenSource;

/**
 * Every screen looks as it did when a person looked at it; {@code -Dgolden.update=true} makes the
 * goldens anew, to be looked at again.
 */
@QuarkusTest
@TestProfile(StoryTime.class)
class GoldenScreensTest {
  @Inject Album album;
  @Inject @All List<ScreenSource> sources;
  @Inject @All List<ChatForm> forms;
  @Inject @All List<ChatCommand> commands;

  @Test
  void everyScreenIsDrawnForSlackAsItWasLookedAt() throws IOException {
    compare("slack", SlackPencil::draw);
  }

  @Test
  void everyScreenIsDrawnForTeamsAsItWasLookedAt() throws IOException {
    compare("teams", TeamsPencil::draw);
  }

  @Test
  void thereIsOneCaseListInTheOrderOfTheStory() throws IOException {
    var names = album.ofTheStory().shots().stream().map(Shot::name).toList();
    var list = String.join("\n", names) + "\n";
    assertThat(names).doesNotHaveDuplicates();
    assertThat(list).isEqualTo(Goldens.text(Goldens.ofCases(), list));
  }

  @Test
  void everyPostedScreenEveryFormAndEveryWordIsACase() {
    var all = new TreeSet<String>();
    sources.forEach(it -> all.add("screen " + it.type()));
    forms.forEach(it -> all.add("form " + it.id()));
    commands.forEach(it -> all.add("word " + it.spec().word()));

    assertThat(album.ofTheStory().covered()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void noTypeOfAScreenIsRenamed() throws IOException {
    var types =
        sources.stream().map(ScreenSource::type).sorted().collect(Collectors.joining("\n")) + "\n";
    assertThat(types).isEqualTo(Goldens.text(Goldens.ofTypes(), types));
  }

  private void compare(String platform, Function<Shot, Drawn> pencil) throws IOException {
    var shots = album.ofTheStory().shots();
    var softly = new SoftAssertions();
    for (var shot : shots) {
      var drawn = pencil.apply(shot);
      softly.assertThat(drawn.problems()).as(platform + " takes " + shot.name()).isEmpty();
      var text = Goldens.pretty(drawn.json());
      softly
          .assertThat(text)
          .as(platform + ": " + shot.name())
          .isEqualTo(Goldens.text(Goldens.of(platform, shot.name()), text));
    }
    var names = shots.stream().map(Shot::name).collect(Collectors.toSet());
    for (var orphan : orphans(platform, names).toList()) {
      if (Goldens.areMadeAnew()) {
        Goldens.remove(platform, orphan);
      } else {
        softly.fail("no case shows what " + Goldens.of(platform, orphan) + " holds");
      }
    }
    softly.assertAll();
  }

  private static Stream<String> orphans(String platform, Set<String> names) throws IOException {
    return Goldens.names(platform).stream().filter(it -> !names.contains(it));
  }
}
