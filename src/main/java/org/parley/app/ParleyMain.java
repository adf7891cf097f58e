package org.parley.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.parley.app.commandline.OperatorProcess;
import org.parley.sandbox.server.StandInProcess;

/**
 * Starts Parley; {@code stand-ins …} starts the played platforms alone, without Parley; {@code
 * operator …} asks the Parley that runs.
 */
@QuarkusMain
public final class ParleyMain {

  private static final String STAND_INS = "stand-ins";
  private static final String OPERATOR = "operator";

  ParleyMain() {}

  public static void main(String... args) {
    if (args.length > 0 && args[0].equals(STAND_INS)) {
      System.exit(StandInProcess.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals(OPERATOR)) {
      System.exit(OperatorProcess.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    Quarkus.run(args);
  }
}
