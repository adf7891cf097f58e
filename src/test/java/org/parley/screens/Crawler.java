package org.parley.screens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Viewer;

/**
 * Presses every button, opens every form and sends it with every hostile text in every field. What
 * it finds wrong it collects; what it saw it hands on to be drawn.
 */
final class Crawler {
  private static final int FORMS_OF_A_KIND = 2;
  // Who is forgotten asks nothing more: that form is only looked at.
  private static final String FORGET = "forget";
  private static final Set<String> FAREWELLS = Set.of("leave", "voice");
  private static final Pattern CODE = Pattern.compile("join ([A-Z]{1,7}(?:-[0-9A-Z]{5}){2})");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Theatre theatre;
  private final Viewer viewer;
  private final Actor who;
  private final Deque<Said> todo = new ArrayDeque<>();
  private final Deque<Form> farewells = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> attacked;
  private final List<Shot> shots = new ArrayList<>();
  private final Set<String> faults = new TreeSet<>();
  private final Set<String> codes = new TreeSet<>();
  private int turn;

  Crawler(Theatre theatre, Actor who, Map<String, Integer> attacked) {
    this.attacked = attacked;
    this.theatre = theatre;
    this.who = who;
    this.viewer =
        new Viewer(
            who.place(),
            java.util.Optional.of(who.address()),
            java.util.Locale.ENGLISH,
            Theatre.ZONE);
  }

  List<Shot> shots() {
    return shots;
  }

  Set<String> faults() {
    return faults;
  }

  /** Invitations that were made on the way, at most a few. */
  Set<String> codes() {
    return codes;
  }

  void tries(String code) {
    todo.add(new Said.Typed("join " + code));
  }

  /** Goes on from a message that was posted to this person or read in a channel. */
  void reads(Message message) {
    var code = CODE.matcher(message.toString());
    if (codes.size() < 3 && code.find()) {
      codes.add(code.group(1));
    }
    Play.buttons(message).map(Button::intent).forEach(this::follow);
  }

  /** Everything that can be typed, then everything that it leads to. */
  void crawls() {
    for (var spec : theatre.book.specs()) {
      for (var argument : spec.arguments().split("\\|")) {
        var line = (spec.word() + " " + argument.replaceAll("[<\u2026].*", "")).strip();
        todo.add(new Said.Typed(line));
        todo.add(new Said.Typed(spec.word()));
        Corpus.TEXTS.forEach(text -> todo.add(new Said.Typed(line + " " + text)));
      }
    }
    Corpus.TEXTS.forEach(text -> todo.add(new Said.Typed(text)));
    while (!todo.isEmpty() || !farewells.isEmpty()) {
      if (todo.isEmpty()) {
        attack(farewells.remove());
      } else {
        says(todo.remove());
      }
    }
  }

  private void says(Said said) {
    if (!seen.add(ID.matcher(said.toString()).replaceAll("#"))) {
      return;
    }
    var reply = asks(said);
    if (reply instanceof Reply.OpenForm opened) {
      shots.add(new Shot(said.toString(), new Look.Opened(opened.form()), viewer));
      attackInTime(opened.form());
    } else if (reply instanceof Reply.Answer || reply instanceof Reply.Refuse) {
      var message = Play.message(reply);
      shots.add(new Shot(said.toString(), new Look.Answered(message), viewer));
      reads(message);
    }
  }

  private Reply asks(Said said) {
    try {
      return theatre.conductor.handle(
          new org.parley.conversation.command.Request(
              UUID.randomUUID().toString(), who.address(), who.place(), said));
    } catch (RuntimeException fault) {
      faults.add(fault + " at " + ours(fault) + " for " + shortened(said.toString()));
      return Reply.refuse(Message.saying("fault"));
    }
  }

  private static String ours(Throwable fault) {
    for (var at : fault.getStackTrace()) {
      if (at.getClassName().startsWith("org.parley")) {
        return at.toString();
      }
    }
    return fault.getCause() == null ? "?" : ours(fault.getCause());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }

  private void follow(Intent intent) {
    if (intent instanceof Intent.Perform perform) {
      todo.add(new Said.Pressed(perform.call()));
    } else if (intent instanceof Intent.Open open) {
      todo.add(new Said.Opened(open.form()));
    }
  }

  /** Whoever left, or speaks for nobody any more, gets at no other form. */
  private void attackInTime(Form form) {
    if (FAREWELLS.contains(form.call().form())) {
      farewells.add(form);
    } else {
      attack(form);
    }
  }

  private void attack(Form form) {
    var isLast = form.call().form().equals(FORGET);
    if (attacked.merge(form.call().form(), 1, Integer::sum) > FORMS_OF_A_KIND || isLast) {
      return;
    }
    for (var field : form.fields()) {
      for (var text : texts(field)) {
        var answers = new HashMap<>(filled(form));
        answers.put(field.name(), text);
        sends(form, answers);
      }
    }
    for (int i = 0; i < 3; i++) {
      sends(form, filled(form));
    }
  }

  /** Every text; and the longest that fits, and one more. */
  private static Set<String> texts(Field field) {
    var all = new LinkedHashSet<>(Corpus.TEXTS);
    if (field instanceof Field.TextField text) {
      all.add("y".repeat(text.longest()));
      all.add("y".repeat(text.longest() + 1));
      all.add("\ud83e\udd1d".repeat(text.longest()));
      all.add("<".repeat(text.longest()));
      Corpus.TEXTS.forEach(it -> all.add(it.substring(0, Math.min(it.length(), text.longest()))));
    }
    all.addAll(List.of("", "9999-99-99", "-1", "1e999", "NaN", "2147483648", "null"));
    return all;
  }

  private Map<String, String> filled(Form form) {
    turn++;
    var answers = new HashMap<String, String>();
    for (var field : form.fields()) {
      answers.put(field.name(), field.accept(new Filling()));
    }
    return answers;
  }

  private void sends(Form form, Map<String, String> answers) {
    var said = new Said.Submitted(form.call(), new Answers(answers));
    var reply = asks(said);
    var name = shortened(said.toString());
    if (reply instanceof Reply.Amend amend) {
      var look = new Look.ToMend(amend.form(), new Answers(answers), amend.problems());
      shots.add(new Shot(name, look, viewer));
    } else if (reply instanceof Reply.OpenForm opened) {
      shots.add(new Shot(name, new Look.Opened(opened.form()), viewer));
      attack(opened.form());
    } else {
      var message = Play.message(reply);
      shots.add(new Shot(name, new Look.Taken(form.title(), message), viewer));
      reads(message);
    }
  }

  /** Something that is right; another option each time. */
  private final class Filling implements Field.Visitor<String> {
    private String one(List<Field.Option> options) {
      return options.isEmpty() ? "" : options.get(turn % options.size()).value();
    }

    @Override
    public String text(Field.TextField field) {
      return field.initial().isEmpty() ? Corpus.TEXTS.get(turn % 10) : field.initial();
    }

    @Override
    public String choice(Field.ChoiceField field) {
      return one(field.options());
    }

    @Override
    public String manyChoice(Field.ManyChoiceField field) {
      return one(field.options());
    }

    @Override
    public String scale(Field.ScaleField field) {
      return String.valueOf(field.scale().low());
    }

    @Override
    public String date(Field.DateField field) {
      var initial = field.initial();
      return initial == null
          ? LocalDate.ofInstant(theatre.clock.now(), ZoneOffset.UTC).plusDays(8).toString()
          : initial.toString();
    }

    @Override
    public String number(Field.NumberField field) {
      return String.valueOf(field.lowest());
    }

    @Override
    public String person(Field.PersonField field) {
      return who.address().user();
    }
  }

  static Shot posted(Overheard.Posting posting) {
    Destination place = posting.viewer().destination();
    return new Shot(
        "posted to " + place.kind(), new Look.Posted(posting.message()), posting.viewer());
  }
}
