package org.parley.app.move;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column, and how its values go from one database to the other unchanged. */
record Column(String name, Type type, boolean isNumberedByItself) {

  /** What both databases mean by the types that migrations use. */
  enum Type {
    TEXT(String.class, Types.VARCHAR),
    WHOLE(Integer.class, Types.INTEGER),
    LONG(Long.class, Types.BIGINT),
    YES_OR_NO(Boolean.class, Types.BOOLEAN),
    ID(UUID.class, Types.OTHER),
    BYTES(byte[].class, Types.BINARY),
    DAY(LocalDate.class, Types.DATE),
    LOCAL_TIME(LocalDateTime.class, Types.TIMESTAMP),
    INSTANT(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE);

    private final Class<?> inJava;
    private final int inJdbc;

    Type(Class<?> inJava, int inJdbc) {
      this.inJava = inJava;
      this.inJdbc = inJdbc;
    }

    /**
     * Reads what information_schema says, of either database.
     *
     * @throws MoveRefused for a type that this room was never taught
     */
    static Type named(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "character varying" -> TEXT;
        case "integer" -> WHOLE;
        case "bigint" -> LONG;
        case "boolean" -> YES_OR_NO;
        case "uuid" -> ID;
        case "bytea", "binary varying" -> BYTES;
        case "date" -> DAY;
        case "timestamp", "timestamp without time zone" -> LOCAL_TIME;
        case "timestamp with time zone" -> INSTANT;
        default -> throw new MoveRefused("Columns of type " + name + " cannot be moved yet.");
      };
    }
  }

  /** Takes the value at this place of a row to the same place of a statement. */
  void carry(ResultSet row, PreparedStatement statement, int at) throws SQLException {
    @Nullable Object value = type == Type.BYTES ? row.getBytes(at) : row.getObject(at, type.inJava);
    if (value == null) {
      statement.setNull(at, type.inJdbc);
    } else {
      statement.setObject(at, value);
    }
  }
}
