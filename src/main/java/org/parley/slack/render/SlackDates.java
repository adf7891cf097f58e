package org.parley.slack.render;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Date;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Viewer;

/** Points in time: Slack writes them for each reader; the fallback is in the viewer's own zone. */
final class SlackDates {
  private SlackDates() {}

  /** Slack's tokens: the weekday is part of {@code date_long}. */
  static String format(Span.Precision precision) {
    return switch (precision) {
      case DAY -> "{date_long}";
      case MINUTE -> "{date_long}, {time}";
    };
  }

  /** For a client that cannot; a channel's readers may be elsewhere, so it names the zone. */
  static String fallback(Span.DateTime date, Viewer viewer) {
    var skeleton =
        switch (date.precision()) {
          case DAY -> "EEEEdMMMM";
          case MINUTE -> viewer.person().isPresent() ? "EEEEdMMMMjm" : "EEEEdMMMMjmz";
        };
    var format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(viewer.locale()));
    format.setTimeZone(TimeZone.getTimeZone(viewer.zone().getId()));
    return format.format(Date.from(date.at()));
  }
}
