package org.parley.checkin.chat.rhythm;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.checkin.Frequency;
import org.parley.checkin.OpenFor;
import org.parley.checkin.Questions;
import org.parley.checkin.Rhythm;
import org.parley.checkin.When;
import org.parley.conversation.form.Answers;

/** What stands in the form, as text, right or wrong. */
record Draft(
    String rhythm, String day, String time, String zone, String questions, String openFor) {
  static final String RHYTHM = "rhythm";
  static final String DAY = "day";
  static final String TIME = "time";
  static final String ZONE = "zone";
  static final String QUESTIONS = "questions";
  static final String OPEN_FOR = "open_for";

  /** What stands there before anything was ever set. */
  static Draft fresh(String zone, String questions) {
    return new Draft(
        Frequency.WEEKLY.name(),
        DayOfWeek.MONDAY.name(),
        "09:00",
        zone,
        questions,
        OpenFor.NEXT_DAY.name());
  }

  static Draft of(Rhythm.Setting setting) {
    var when = setting.when();
    return new Draft(
        when.frequency().name(),
        when.day().name(),
        when.time().toString(),
        when.zone().getId(),
        setting.questions().lines(),
        setting.openFor().name());
  }

  static Draft of(Answers answers) {
    return new Draft(
        answers.text(RHYTHM),
        answers.text(DAY),
        answers.text(TIME),
        answers.text(ZONE),
        answers.text(QUESTIONS),
        answers.text(OPEN_FOR));
  }

  /** This, with what was typed in its place. */
  Draft with(TypedRhythm typed) {
    return new Draft(
        typed.frequency().map(Enum::name).orElse(rhythm),
        typed.day().map(Enum::name).orElse(day),
        typed.time().map(Object::toString).orElse(time),
        typed.zone().orElse(zone),
        questions,
        openFor);
  }

  /** What it says; empty as long as there are {@link #problems}. */
  Optional<Rhythm.Setting> setting() {
    if (!wrong().isEmpty()) {
      return Optional.empty();
    }
    var when =
        new When(
            chosen(Frequency.class, rhythm).orElseThrow(),
            chosen(DayOfWeek.class, day).orElse(DayOfWeek.MONDAY),
            TypedTime.of(time).orElseThrow(),
            TypedZone.of(zone).orElseThrow());
    return Optional.of(
        new Rhythm.Setting(
            when, Questions.of(questions), chosen(OpenFor.class, openFor).orElseThrow()));
  }

  /** What to mend, by field, in words. */
  Map<String, String> problems(RhythmWords words) {
    var problems = new LinkedHashMap<String, String>();
    wrong().forEach((field, wrong) -> problems.put(field, words.problem(wrong.name())));
    return problems;
  }

  private Map<String, Wrong> wrong() {
    var wrong = new LinkedHashMap<String, Wrong>();
    var frequency = chosen(Frequency.class, rhythm);
    if (frequency.isEmpty()) {
      wrong.put(RHYTHM, Wrong.CHOICE);
    }
    if (frequency.filter(Frequency::hasDay).isPresent() && chosen(DayOfWeek.class, day).isEmpty()) {
      wrong.put(DAY, Wrong.DAY);
    }
    if (TypedTime.of(time).isEmpty()) {
      wrong.put(TIME, Wrong.TIME);
    }
    if (TypedZone.of(zone).isEmpty()) {
      wrong.put(ZONE, Wrong.ZONE);
    }
    questionsWrong().ifPresent(it -> wrong.put(QUESTIONS, it));
    openForWrong().ifPresent(it -> wrong.put(OPEN_FOR, it));
    return wrong;
  }

  private Optional<Wrong> questionsWrong() {
    var lines = questions.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (lines.isEmpty()) {
      return Optional.of(Wrong.NO_QUESTION);
    }
    if (lines.size() > Questions.MOST) {
      return Optional.of(Wrong.MANY_QUESTIONS);
    }
    return lines.stream().anyMatch(it -> it.length() > Questions.LONGEST)
        ? Optional.of(Wrong.LONG_QUESTION)
        : Optional.empty();
  }

  private Optional<Wrong> openForWrong() {
    var chosen = chosen(OpenFor.class, openFor);
    if (chosen.isEmpty()) {
      return Optional.of(Wrong.CHOICE);
    }
    return TypedTime.of(time).filter(it -> !chosen.get().leavesTimeAfter(it)).isPresent()
        ? Optional.of(Wrong.SHORT)
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> chosen(Class<E> kind, String name) {
    return Arrays.stream(kind.getEnumConstants()).filter(it -> it.name().equals(name)).findFirst();
  }

  /** What can be wrong in a field. */
  private enum Wrong {
    CHOICE,
    DAY,
    TIME,
    ZONE,
    NO_QUESTION,
    MANY_QUESTIONS,
    LONG_QUESTION,
    SHORT
  }
}
