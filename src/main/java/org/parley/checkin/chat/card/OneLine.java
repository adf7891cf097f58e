package org.parley.checkin.chat.card;

import org.parley.conversation.message.Limits;

/** The beginning of somebody's words, on one line. */
final class OneLine {
  private OneLine() {}

  static String of(String text, int length) {
    return Limits.beginning(text.replaceAll("\\s+", " ").strip(), length);
  }
}
