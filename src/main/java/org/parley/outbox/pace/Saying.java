package org.parley.outbox.pace;

import java.util.Locale;

/** What is done to a conversation; platforms count the two apart. */
public enum Saying {
  POST,
  EDIT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
