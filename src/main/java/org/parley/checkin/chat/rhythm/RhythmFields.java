package org.parley.checkin.chat.rhythm;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.checkin.Frequency;
import org.parley.checkin.OpenFor;
import org.parley.checkin.Questions;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Field.ChoiceField;
import org.parley.conversation.form.Field.Need;
import org.parley.conversation.form.Field.Option;
import org.parley.conversation.form.Field.Size;
import org.parley.conversation.form.Field.TextField;

/** The form's fields, with what stands in them. */
final class RhythmFields {
  private static final int TIME = 10;
  private static final int ZONE = 60;

  private RhythmFields() {}

  static List<Field> of(Draft draft, RhythmWords words, Locale locale) {
    return List.of(
        choice(Draft.RHYTHM, words.rhythm(), "", frequencies(words), draft.rhythm()),
        choice(Draft.DAY, words.day(), words.dayHint(), days(locale), draft.day()),
        line(Draft.TIME, words.time(), words.timeHint(), TIME, draft.time()),
        line(Draft.ZONE, words.zone(), words.zoneHint(), ZONE, draft.zone()),
        new TextField(
            Draft.QUESTIONS,
            words.questions(),
            words.questionsHint(),
            Need.REQUIRED,
            Size.PARAGRAPH,
            Questions.MOST * (Questions.LONGEST + 2),
            draft.questions()),
        choice(Draft.OPEN_FOR, words.openFor(), "", openFor(words), draft.openFor()));
  }

  private static Field choice(
      String name, String label, String hint, List<Option> options, String initial) {
    var known = options.stream().anyMatch(it -> it.value().equals(initial));
    return new ChoiceField(name, label, hint, Need.REQUIRED, options, known ? initial : "");
  }

  private static Field line(String name, String label, String hint, int longest, String initial) {
    var fitting = initial.substring(0, Math.min(longest, initial.length()));
    return new TextField(name, label, hint, Need.REQUIRED, Size.LINE, longest, fitting);
  }

  private static List<Option> frequencies(RhythmWords words) {
    return Arrays.stream(Frequency.values())
        .map(it -> new Option(it.name(), words.frequency(it.name())))
        .toList();
  }

  private static List<Option> days(Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .map(it -> new Option(it.name(), it.getDisplayName(TextStyle.FULL, locale)))
        .toList();
  }

  private static List<Option> openFor(RhythmWords words) {
    return Arrays.stream(OpenFor.values())
        .map(it -> new Option(it.name(), words.openForOption(it.name())))
        .toList();
  }
}
