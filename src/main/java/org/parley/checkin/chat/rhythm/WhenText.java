package org.parley.checkin.chat.rhythm;

import java.time.format.TextStyle;
import java.util.Locale;
import org.parley.checkin.When;

/** When, in words. */
final class WhenText {
  private WhenText() {}

  static String of(When when, RhythmWords words, Locale locale) {
    return words.when(
        when.frequency().name(),
        when.day().getDisplayName(TextStyle.FULL, locale),
        when.time().toString(),
        when.zone().getId().replace('_', ' '));
  }
}
