package org.parley.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;

/**
 * No process outlives the tests that started it, however those end: a shell reads what was begun
 * and what has ended, and when nobody writes to it any more, it kills what is left.
 */
public final class Leash {
  private static final String WATCHES =
      """
      trap '' INT TERM HUP
      while read -r what pid; do
        case $what in
          begun) all="$all $pid " ;;
          ended) all="${all%% $pid *} ${all#* $pid }" ;;
        esac
      done
      kill -9 $all
      """;

  private static final Writer SHELL = shell();

  private Leash() {}

  /** From now on it ends with this JVM at the latest. */
  public static void hold(ProcessHandle process) {
    tell("begun", process);
    process.onExit().thenAccept(ended -> tell("ended", ended));
  }

  private static void tell(String what, ProcessHandle process) {
    synchronized (SHELL) {
      try {
        SHELL.write(what + " " + process.pid() + "\n");
        SHELL.flush();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static Writer shell() {
    try {
      return new ProcessBuilder("sh", "-c", WATCHES)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .outputWriter();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
