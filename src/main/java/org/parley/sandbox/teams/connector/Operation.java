package org.parley.sandbox.teams.connector;

/** What the bot can ask for; the names by which a fault picks its calls. */
public enum Operation {
  TOKEN("token"),
  CREATE("conversations.create"),
  POST("activities.post"),
  PUT("activities.put"),
  DELETE("activities.delete"),
  MEMBERS("members.get"),
  TEAM("teams.get");

  private final String wire;

  Operation(String wire) {
    this.wire = wire;
  }

  /** As in {@link org.parley.sandbox.world.Fault#method}. */
  public String wire() {
    return wire;
  }
}
