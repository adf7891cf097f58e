package org.parley.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.sandbox.world.Act;

class StandInProcessTest {

  private static final StandIns.Place ROOM =
      new StandIns.Place("slack", "T0HARBOUR", "C0HBCLEAN", "U0HBANA");

  @TempDir Path data;

  @Test
  void itSaysInOneLineWhereItIsAndPlaysBothPlatforms() throws Exception {
    var printed = new ByteArrayOutputStream();
    try (var standIns = start(new PrintStream(printed, true, StandardCharsets.UTF_8))) {
      assertThat(printed.toString(StandardCharsets.UTF_8).strip())
          .isEqualTo("Stand-ins ready at %s, the bot is at http://127.0.0.1:9", standIns.uri());
      assertThat(standIns.pace()).isEqualTo(0.5);
      var state = HttpRequest.newBuilder(URI.create(standIns.uri() + "/control/state")).build();
      assertThat(
              HttpClient.newHttpClient().send(state, HttpResponse.BodyHandlers.ofString()).body())
          .contains("\"id\":\"T0HARBOUR\"", "\"id\":\"T0SHORE\"", "\"platform\":\"teams\"");
    }
  }

  @Test
  void whatPeopleWroteIsThereAfterARestart() throws Exception {
    try (var standIns = start(System.out)) {
      var line = JsonNodeFactory.instance.objectNode().put("text", "still here");
      standIns.act(new Act("slack", "T0HARBOUR", "U0HBANA", "C0HBCLEAN", Act.Kind.TYPE, "", line));
    }
    try (var standIns = start(System.out)) {
      assertThat(standIns.messages(ROOM))
          .singleElement()
          .satisfies(post -> assertThat(post.text()).isEqualTo("still here"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--port x", "--port 70000", "--pace 0", "--pace fast", "--bot", "--help y"})
  void wrongOptionsAreRefusedWithASentence(String options) {
    assertThatThrownBy(() -> StandInProcess.start(options.split(" "), Map.of(), System.out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--");
  }

  @Test
  void anUnknownPlatformReadsAsNothing() throws Exception {
    try (var standIns = start(System.out)) {
      assertThat(standIns.messages(new StandIns.Place("irc", "", "", ""))).isEmpty();
      assertThat(
              standIns
                  .act(new Act("irc", "", "", "", Act.Kind.TYPE, "", NullNode.getInstance()))
                  .problem())
          .isEqualTo("unknown platform");
    }
  }

  private StandIns start(PrintStream out) throws IOException {
    String[] args = {
      "--port", "0", "--bot", "http://127.0.0.1:9", "--pace", "0.5", "--data", data.toString()
    };
    return StandInProcess.start(args, Map.of(), out);
  }
}
