package org.parley.schedule.table;

import java.sql.SQLException;

/** A statement that failed. Its text names the state and the vendor's code, never values. */
public final class SqlFailure extends RuntimeException {
  private final String state;

  SqlFailure(SQLException cause) {
    super("SQL state " + cause.getSQLState() + ", code " + cause.getErrorCode(), cause);
    String known = cause.getSQLState();
    this.state = known == null ? "" : known;
  }

  public String state() {
    return state;
  }
}
