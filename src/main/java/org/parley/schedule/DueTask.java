package org.parley.schedule;

import java.util.regex.Pattern;

/**
 * A kind of due work.
 *
 * @param name stored and must never change: lower case words with hyphens ({@code check-in-round})
 */
public record DueTask(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public DueTask {
    if (name.length() > 60 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of due work: " + name);
    }
  }
}
