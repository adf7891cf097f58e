package org.parley.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.parley.app.commandline.OperatorProcess;
import org.parley.app.move.MoveProcess;
import org.parley.sandbox.server.StandInProcess;
import org.parley.vault.KeySets;

/**
 * Starts Parley, or, where the first word says so, something else from the same jar: {@code
 * stand-ins …} the played platforms alone, {@code operator …} a question to the Parley that runs,
 * {@code move …} what takes all that is kept to another database, {@code key} a new encryption key.
 */
@QuarkusMain
public final class ParleyMain {

  private static final Map<String, ToIntFunction<String[]>> OTHERS =
      Map.of(
          "stand-ins",
          StandInProcess::run,
          "operator",
          OperatorProcess::run,
          "key",
          options -> KeySets.print(System.out),
          "move",
          options -> MoveProcess.run(options, System.getenv(), System.out));

  ParleyMain() {}

  public static void main(String... args) {
    if (args.length > 0 && OTHERS.containsKey(args[0])) {
      var options = Arrays.copyOfRange(args, 1, args.length);
      System.exit(OTHERS.get(args[0]).applyAsInt(options));
    }
    Quarkus.run(args);
  }
}
