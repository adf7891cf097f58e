package org.parley.app.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorProcessTest {
  private static final String ID = "0b9d2f3e-51cd-4c34-9d5a-3a1d2b6c7f10";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment =
      new HashMap<>(Map.of("PARLEY_OPERATOR_TOKEN", "a-token-that-is-long-enough-for-anybody"));

  private int run(String... typed) {
    return new OperatorProcess(
            name -> Optional.ofNullable(environment.get(name)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(typed));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'',dead-letters first",
    "live-letters,dead-letters first",
    "dead-letters bury,'list, requeue or drop'",
    "dead-letters requeue,Say which one",
    "dead-letters requeue 17,17 is not an id",
    "dead-letters drop " + ID + ",Say why",
    "dead-letters drop " + ID + " --reason,lacks its value",
    "dead-letters drop " + ID + " --reason --json,lacks its value",
    "dead-letters requeue " + ID + " --reason no,drop only",
    "dead-letters requeue " + ID + " " + ID + ",too many",
    "dead-letters list again,too many",
    "dead-letters --server http://parley.example,https address",
    "dead-letters --server ftp://localhost,https address",
    "dead-letters --server nonsense,https address",
  })
  void aMistakeIsNamedAndTheUsageShown(String typed, String says) {
    int code = typed.isEmpty() ? run() : run(typed.split(" "));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(says).contains("usage: operator");
    assertThat(out.size()).isZero();
  }

  @Test
  void aReasonOfMoreThan200CharactersIsAMistake() {
    assertThat(run("dead-letters", "drop", ID, "--reason", "x".repeat(201))).isEqualTo(2);
  }

  @Test
  void withoutATokenNothingIsAsked() {
    environment.remove("PARLEY_OPERATOR_TOKEN");
    assertThat(run("dead-letters")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("PARLEY_OPERATOR_TOKEN is not set");
  }

  @Test
  void whenParleyDoesNotRunOneSentenceSaysSo() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    environment.put("PARLEY_HTTP_PORT", Integer.toString(nobody));
    assertThat(run("dead-letters", "requeue", UUID.randomUUID().toString())).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "Parley cannot be reached at http://127.0.0.1:" + nobody + ". Does it run?");
  }

  @Test
  void helpIsNoMistake() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: operator dead-letters");
  }
}
