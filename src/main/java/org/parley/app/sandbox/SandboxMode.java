package org.parley.app.sandbox;

import java.util.List;

/** Whether this run plays its own Slack and Teams, and who may come in then. */
public enum SandboxMode {
  /** Real platforms, or none. */
  OFF,
  /** Nobody asked for it: it answers to this machine alone. */
  LOCAL,
  /** Asked for. */
  ON;

  /** What an administrator can wish by {@code PARLEY_SANDBOX}. */
  public enum Wish {
    AUTO,
    ON,
    OFF
  }

  /**
   * What speaks for or against it.
   *
   * @param credentials the settings of real platforms that are there, by the names an administrator
   *     knows
   * @param host where the service listens
   * @param store whether there is a place for the practice's data that is not the real one
   */
  public record Surroundings(List<String> credentials, String host, Store store) {
    public Surroundings {
      credentials = List.copyOf(credentials);
    }
  }

  /** Where the practice's data would be kept. */
  public enum Store {
    ITS_OWN,
    NONE
  }

  /** Whether it is on at all. */
  public boolean isOn() {
    return this != OFF;
  }

  /**
   * Decides.
   *
   * @throws NotBesideRealPlatforms when it is wished where it must not be
   */
  public static SandboxMode decide(Wish wish, Surroundings surroundings) {
    return switch (wish) {
      case OFF -> OFF;
      case ON -> wished(surroundings);
      case AUTO -> fits(surroundings) ? LOCAL : OFF;
    };
  }

  private static SandboxMode wished(Surroundings surroundings) {
    if (!surroundings.credentials().isEmpty()) {
      throw new NotBesideRealPlatforms(
          "PARLEY_SANDBOX=on cannot run beside real credentials ("
              + String.join(", ", surroundings.credentials())
              + "): take them out to practise, or set PARLEY_SANDBOX=off.");
    }
    if (surroundings.store() == Store.NONE) {
      throw new NotBesideRealPlatforms(
          "PARLEY_SANDBOX=on on PostgreSQL needs a database of its own: set"
              + " PARLEY_SANDBOX_JDBC_URL, or PARLEY_SANDBOX=off.");
    }
    return ON;
  }

  private static boolean fits(Surroundings surroundings) {
    return surroundings.credentials().isEmpty()
        && Loopback.isName(surroundings.host())
        && surroundings.store() == Store.ITS_OWN;
  }

  /** Says in one sentence why it does not start. */
  public static final class NotBesideRealPlatforms extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotBesideRealPlatforms(String sentence) {
      super(sentence);
    }
  }
}
