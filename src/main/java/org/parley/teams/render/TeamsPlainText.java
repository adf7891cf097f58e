package org.parley.teams.render;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Date;
import java.util.stream.Collectors;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Span.Precision;
import org.parley.conversation.port.Viewer;

/** A sentence without any form: for summaries, and inside of other text. */
final class TeamsPlainText implements Span.Visitor<String> {
  private static final String DAY = "EEEEdMMMM";
  private static final String MINUTE = "EEEEdMMMMjm";
  private static final String MINUTE_AND_ZONE = "EEEEdMMMMjmz";

  private final Viewer viewer;

  TeamsPlainText(Viewer viewer) {
    this.viewer = viewer;
  }

  static String of(Sentence sentence, Viewer viewer) {
    var spans = new TeamsPlainText(viewer);
    return sentence.spans().stream()
        .map(span -> span.accept(spans))
        .map(Markdown::withoutMentions)
        .collect(Collectors.joining());
  }

  @Override
  public String plain(Span.Plain span) {
    return span.text();
  }

  @Override
  public String strong(Span.Strong span) {
    return span.text();
  }

  @Override
  public String code(Span.Code span) {
    return span.text();
  }

  /**
   * Typed alone in a personal chat, where nothing cannot be typed; after the app's name in a
   * channel, also where that is read in person.
   */
  @Override
  public String command(Span.Command span) {
    if (viewer.destination().isPersonal() && span.typed() == Span.Command.Typed.HERE) {
      return span.words().isEmpty() ? CommandBook.BARE : span.words();
    }
    return ("@Parley " + span.words()).strip();
  }

  @Override
  public String link(Span.Link span) {
    return span.label();
  }

  @Override
  public String mention(Span.Mention span) {
    return span.name();
  }

  /** With the weekday; a channel has one zone for readers in many, so there the zone is named. */
  @Override
  public String dateTime(Span.DateTime span) {
    var format =
        DateFormat.getInstanceForSkeleton(
            skeleton(span.precision()), ULocale.forLocale(viewer.locale()));
    format.setTimeZone(TimeZone.getTimeZone(viewer.zone().getId()));
    return format.format(Date.from(span.at()));
  }

  private String skeleton(Precision precision) {
    if (precision == Precision.DAY) {
      return DAY;
    }
    return viewer.destination().isPersonal() ? MINUTE : MINUTE_AND_ZONE;
  }
}
