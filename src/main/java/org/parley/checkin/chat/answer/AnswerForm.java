package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.checkin.round.AnswerRound;
import org.parley.checkin.round.CheckInAnswer;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
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
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/** Asks the round's questions. Its subject is the round's id; empty: the current one. */
@ApplicationScoped
class AnswerForm implements ChatForm {
  static final String ID = "check-in-answer";
  private static final List<String> FIELDS = List.of("first", "second", "third");

  private final FindRound findRound;
  private final AnswerRound answerRound;
  private final Partnerships partnerships;
  private final NoRound noRound;

  AnswerForm(
      FindRound findRound, AnswerRound answerRound, Partnerships partnerships, NoRound noRound) {
    this.findRound = findRound;
    this.answerRound = answerRound;
    this.partnerships = partnerships;
    this.noRound = noRound;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.MEMBER;
  }

  /** The round that is meant: by its id at this table, or the current one. */
  Optional<CheckInRound> wanted(Invocation call, String id) {
    var here = new PartnershipId(call.theTopic());
    return id.isEmpty() ? findRound.current(here) : findRound.at(here, id);
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    return wanted(call, form.subject())
        .<Reply>map(round -> new Reply.OpenForm(drawn(call, round, mine(call, round))))
        .orElseGet(() -> noRound.reply(call, form.subject()));
  }

  private List<String> mine(Invocation call, CheckInRound round) {
    return answerRound.mine(acting(call), round).map(CheckInAnswer::texts).orElse(List.of());
  }

  Acting acting(Invocation call) {
    return Wearing.by(call);
  }

  /** The form with these texts in it, and a word why. */
  Form repeated(Invocation call, CheckInRound round, List<String> texts) {
    var words = Words.of(AnswerWords.class, call.who().locale());
    var form = drawn(call, round, texts);
    var intro = new ArrayList<>(form.intro());
    intro.add(new Block.Paragraph(words.lastTimeStandsHere()));
    return new Form(form.call(), form.title(), intro, form.fields(), form.submit());
  }

  private Form drawn(Invocation call, CheckInRound round, List<String> texts) {
    var words = Words.of(AnswerWords.class, call.who().locale());
    return new Form(
        FormCall.about(call.theTopic().toString(), ID, round.id().value().toString()),
        words.formTitle(),
        intro(call, round, words),
        fields(round, texts),
        words.submit());
  }

  private List<Block> intro(Invocation call, CheckInRound round, AnswerWords words) {
    var by = acting(call);
    var its = List.of(by.organisationName());
    var intro = new ArrayList<Block>();
    var name = partnerships.the(round.partnership()).name();
    intro.add(new Block.Paragraph(words.formIntro(name, round.day()).then(words.whoReads())));
    intro.add(new Block.Paragraph(by.speaks() ? words.asVoice(its) : words.asMember(its)));
    if (!findRound.isOpen(round)) {
      var closed = new Span.DateTime(round.closesAt(), Span.Precision.MINUTE);
      intro.add(new Block.Paragraph(words.formClosed(closed)));
    }
    return intro;
  }

  private static List<Field> fields(CheckInRound round, List<String> texts) {
    var questions = round.questions().texts();
    var need = questions.size() == 1 ? Field.Need.REQUIRED : Field.Need.OPTIONAL;
    var fields = new ArrayList<Field>();
    for (int i = 0; i < questions.size(); i++) {
      var initial = i < texts.size() ? texts.get(i) : "";
      fields.add(
          new Field.TextField(
              FIELDS.get(i),
              questions.get(i),
              "",
              need,
              Field.Size.PARAGRAPH,
              CheckInAnswer.LONGEST,
              initial));
    }
    return fields;
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    return wanted(call, form.subject())
        .map(round -> submit(call, round, answers))
        .orElseGet(() -> noRound.reply(call, form.subject()));
  }

  private Reply submit(Invocation call, CheckInRound round, Answers answers) {
    var words = Words.of(AnswerWords.class, call.who().locale());
    var asked = FIELDS.subList(0, round.questions().texts().size());
    var texts = asked.stream().map(answers::text).toList();
    Map<String, String> problems = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).length() > CheckInAnswer.LONGEST) {
        problems.put(FIELDS.get(i), words.tooLong(CheckInAnswer.LONGEST));
      }
    }
    if (texts.stream().allMatch(String::isEmpty)) {
      problems.put(FIELDS.get(0), words.sayOne());
    }
    if (!problems.isEmpty()) {
      return new Reply.Amend(drawn(call, round, texts), problems);
    }
    return kept(call, round, texts);
  }

  /** Keeps it and says so. */
  Reply kept(Invocation call, CheckInRound round, List<String> texts) {
    var words = Words.of(AnswerWords.class, call.who().locale());
    var by = acting(call);
    var answer = answerRound.answer(by, round, texts).orElseThrow();
    var kept =
        answer.isTheVoices()
            ? words.keptAsVoice(round.day(), by.organisationName())
            : words.kept(round.day(), by.organisationName());
    var message = Message.news(kept);
    if (!round.isOpenAt(answer.saidAt())) {
      message.paragraph(words.keptAfterClose());
    }
    var calls = new RoundCalls(round, by.hat().value().toString(), words);
    return Reply.answer(
        message
            .actions(calls.change(), calls.readAll())
            .note(words.howToChange(new Span.Command("checkin")))
            .build());
  }
}
