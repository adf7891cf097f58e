package org.parley.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LeashTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  /** Tests that begin something long and are killed before they can end it. */
  static final class Tests {
    private Tests() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      for (String seconds : arguments) {
        var process = new ProcessBuilder("sleep", seconds).start();
        Leash.hold(process.toHandle());
        if (seconds.equals("0")) {
          process.waitFor();
        }
        System.out.println(process.pid());
      }
      Thread.currentThread().join();
    }
  }

  @Test
  void whatWasBegunEndsWithTheTestsThatAreKilled() throws IOException {
    var tests =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tests.class.getName(),
                "0",
                "600",
                "0",
                "600")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var printed = tests.inputReader()) {
      printed.readLine();
      var first = ProcessHandle.of(Long.parseLong(printed.readLine())).orElseThrow();
      printed.readLine();
      var second = ProcessHandle.of(Long.parseLong(printed.readLine())).orElseThrow();
      assertThat(first.isAlive()).isTrue();
      tests.destroyForcibly();
      Awaitility.await().atMost(SOON).until(() -> !first.isAlive() && !second.isAlive());
    } finally {
      tests.destroyForcibly();
    }
  }
}
