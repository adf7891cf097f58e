package org.parley.schedule.table;

/** The databases that are supported. */
public enum Dialect {
  H2,
  POSTGRESQL;

  static Dialect of(String product) {
    return switch (product) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default -> throw new IllegalStateException("not a supported database: " + product);
    };
  }
}
