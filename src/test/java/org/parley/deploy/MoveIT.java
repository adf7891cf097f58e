package org.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.running.Hands;
import org.parley.running.Seat;

/** The worked example, moved from a file to a PostgreSQL by the packaged command. */
class MoveIT {
  private static final List<String> QUESTIONS =
      List.of("status", "partners", "declare all", "evaluate result", "me");

  @BeforeAll
  static void built() throws IOException {
    Builds.theDefaultIsForH2();
  }

  @Test
  void everybodyReadsTheSameAfterTheMove() {
    Path folder = Builds.folder("move");
    Map<String, String> before;
    try (var sandbox = new SandboxProcess(Builds.H2, folder, Map.of())) {
      sandbox.playExample();
      before = read(sandbox);
    }
    assertThat(before.get("ana status")).contains("Clean Harbour");

    var postgres = Builds.postgres();
    String moved = Builds.move(folder, "data/sandbox/parley", Builds.url(postgres), postgres);
    assertThat(moved).containsPattern("[1-9]\\d*  timeline_entry");

    var settings = new HashMap<>(postgres);
    settings.put("PARLEY_SANDBOX_JDBC_URL", Builds.url(postgres));
    try (var sandbox = new SandboxProcess(Builds.POSTGRESQL, folder, settings)) {
      assertThat(read(sandbox)).isEqualTo(before);
      canGoOn(sandbox);
    }
  }

  private static void canGoOn(SandboxProcess sandbox) {
    try (var world = sandbox.world()) {
      var ana = new Hands(world, Seat.ANA);
      ana.send(ana.form("promise", Map.of("what", "Said after the move")));
      assertThat(ana.ask("status")).contains("Said after the move");
    }
  }

  private static Map<String, String> read(SandboxProcess sandbox) {
    try (var world = sandbox.world()) {
      Map<String, String> read = new HashMap<>();
      for (Seat seat : List.of(Seat.ANA, Seat.FAY, Seat.PAULA)) {
        var hands = new Hands(world, seat);
        for (String question : QUESTIONS) {
          read.put(seat.name() + " " + question, hands.reads(question));
        }
      }
      return read;
    }
  }
}
