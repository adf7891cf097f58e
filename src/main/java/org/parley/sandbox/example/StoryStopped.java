package org.parley.sandbox.example;

/** A story could not go on; the message says in one sentence what was waited for or refused. */
public final class StoryStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryStopped(String why) {
    super(why);
  }
}
