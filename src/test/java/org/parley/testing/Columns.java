package org.parley.testing;

/** Reads what an entity keeps but does not show, as a database would. */
public final class Columns {
  private Columns() {}

  public static Object of(Object entity, String field) {
    try {
      var column = entity.getClass().getDeclaredField(field);
      column.setAccessible(true);
      return column.get(entity);
    } catch (ReflectiveOperationException wrongName) {
      throw new IllegalArgumentException(wrongName);
    }
  }
}
