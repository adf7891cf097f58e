package org.parley.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Parley; {@code stand-ins …} starts the played platforms alone, without Parley. */
@QuarkusMain
public final class ParleyMain {

  private ParleyMain() {}

  public static void main(String... args) {
    Quarkus.run(args);
  }
}
