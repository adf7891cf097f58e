package org.parley.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.parley.app.move.MoveProcess;
import org.parley.sandbox.server.StandInProcess;

/**
 * Starts Parley. {@code stand-ins …} starts the played platforms alone, without Parley; {@code move
 * …} takes what is kept to another database.
 */
@QuarkusMain
public final class ParleyMain {

  private static final String STAND_INS = "stand-ins";
  private static final String MOVE = "move";

  ParleyMain() {}

  public static void main(String... args) {
    if (args.length > 0 && args[0].equals(STAND_INS)) {
      System.exit(StandInProcess.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    if (args.length > 0 && args[0].equals(MOVE)) {
      String[] options = Arrays.copyOfRange(args, 1, args.length);
      System.exit(MoveProcess.run(options, System.getenv(), System.out));
    }
    Quarkus.run(args);
  }
}
