package org.parley.evaluation.chat.evaluate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.OpenEvaluation;
import org.parley.evaluation.OpenEvaluation.Outcome;
import org.parley.evaluation.ReadEvaluation;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.BusinessClock;

/** A facilitator says until when partners are asked. */
@ApplicationScoped
class OpeningForm implements ChatForm {
  private static final String ID = "evaluation-open";
  private static final String DAY = "closes_on";
  private static final String TIME = "closes_at";
  private static final String WORD = "word";
  private static final String USUAL_TIME = "18:00";
  private static final Pattern TIME_OF_DAY = Pattern.compile("([01]?\\d|2[0-3])[:.h]([0-5]\\d)");
  private static final int DAYS = 7;
  private static final int LONGEST_WORD = 400;

  private final OpenEvaluation openEvaluation;
  private final ReadEvaluation read;
  private final BusinessClock clock;

  OpeningForm(OpenEvaluation openEvaluation, ReadEvaluation read, BusinessClock clock) {
    this.openEvaluation = openEvaluation;
    this.read = read;
    this.clock = clock;
  }

  static FormCall call(String topic) {
    return FormCall.about(topic, ID, "");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.FACILITATOR;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(EvaluateWords.class, call.who().locale());
    return read.open(new PartnershipId(call.theTopic()))
        .map(it -> Reply.refuse(Message.saying(words.openAlready(closing(it)))))
        .orElseGet(() -> new Reply.OpenForm(drawn(call, words)));
  }

  private Form drawn(Invocation call, EvaluateWords words) {
    var zone = call.who().zone();
    var fields =
        List.<Field>of(
            new Field.DateField(
                DAY, words.dayField(), "", Field.Need.REQUIRED, clock.today(zone).plusDays(DAYS)),
            new Field.TextField(
                TIME,
                words.timeField(),
                words.timeHint(zone.getId()),
                Field.Need.REQUIRED,
                Field.Size.LINE,
                5,
                USUAL_TIME),
            new Field.TextField(
                WORD,
                words.wordField(),
                words.wordHint(),
                Field.Need.OPTIONAL,
                Field.Size.PARAGRAPH,
                LONGEST_WORD,
                ""));
    var intro =
        List.<Block>of(
            new Block.Paragraph(words.formIntro()), new Block.Paragraph(words.formHidden()));
    return new Form(
        call(call.theTopic().toString()), words.formTitle(), intro, fields, words.submit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(EvaluateWords.class, call.who().locale());
    var day = answers.day(DAY);
    var time = timeOfDay(answers.text(TIME));
    if (day.isEmpty() || time.isEmpty()) {
      var field = day.isEmpty() ? DAY : TIME;
      var problem = day.isEmpty() ? words.tooSoonOrLate() : words.notATime();
      return new Reply.Amend(drawn(call, words), Map.of(field, problem));
    }
    if (answers.text(WORD).length() > LONGEST_WORD) {
      return new Reply.Amend(drawn(call, words), Map.of(WORD, words.tooLong(LONGEST_WORD)));
    }
    var by = Wearing.by(call);
    var closesAt = at(day.get(), time.get(), call.who().zone());
    var outcome = openEvaluation.open(by, answers.text(WORD), closesAt);
    if (outcome instanceof Outcome.NotATime) {
      return new Reply.Amend(drawn(call, words), Map.of(DAY, words.tooSoonOrLate()));
    }
    if (outcome instanceof Outcome.OpenAlready already) {
      return Reply.refuse(Message.saying(words.openAlready(closing(already.evaluation()))));
    }
    if (outcome instanceof Outcome.Opened opened) {
      return Reply.answer(Message.saying(words.opened(closing(opened.evaluation()))));
    }
    return Reply.refuse(Message.saying(words.nobodyToAsk(new Span.Command("invite"))));
  }

  private static Optional<LocalTime> timeOfDay(String typed) {
    var matcher = TIME_OF_DAY.matcher(typed);
    return matcher.matches()
        ? Optional.of(
            LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static Span closing(Evaluation evaluation) {
    return new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE);
  }
}
