package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Answer;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.GivePosition;
import org.parley.evaluation.Position.Stand;
import org.parley.evaluation.ReadEvaluation;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Stage;

/**
 * A voice answers for its organisation. Its subject is the evaluation's id; empty: the open one.
 */
@ApplicationScoped
public class PositionForm implements ChatForm {
  private static final String ID = "evaluation-position";
  private static final String STAGE = "stage";
  private static final String ANSWER = "answer";
  private static final String CHANGE = "change";
  private static final int LONGEST_CHANGE = 600;

  private final ReadEvaluation read;
  private final GivePosition givePosition;
  private final Operator operator;

  PositionForm(ReadEvaluation read, GivePosition givePosition, Operator operator) {
    this.read = read;
    this.givePosition = givePosition;
    this.operator = operator;
  }

  /** The form about this evaluation; an empty hat: found out when it is pressed. */
  public static FormCall call(Evaluation evaluation, String hat) {
    return new FormCall(
        ID, evaluation.partnership().value().toString(), hat, evaluation.id().value().toString());
  }

  /** The form about whichever evaluation is open. */
  public static FormCall callForTheOpenOne(String topic) {
    return FormCall.about(topic, ID, "");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.VOICE;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(PositionWords.class, call.who().locale());
    var meant = meant(call, form);
    if (meant.isEmpty()) {
      return Reply.refuse(
          Message.saying(form.subject().isEmpty() ? words.noneOpen() : words.notFound()));
    }
    var evaluation = meant.get();
    return read.takesPositions(evaluation)
        ? new Reply.OpenForm(drawn(evaluation, voice(call), words))
        : Reply.refuse(Message.saying(words.tooLate(closing(evaluation))));
  }

  private Optional<Evaluation> meant(Invocation call, FormCall form) {
    var partnership = new PartnershipId(call.theTopic());
    return form.subject().isEmpty()
        ? read.open(partnership)
        : Ids.of(form.subject()).flatMap(it -> read.with(new Evaluation.Id(it), partnership));
  }

  private Acting voice(Invocation call) {
    return Wearing.by(call);
  }

  private Form drawn(Evaluation evaluation, Acting voice, PositionWords words) {
    var own = read.own(evaluation, voice);
    var fields =
        List.<Field>of(
            new Field.ChoiceField(
                STAGE,
                words.stageField(),
                words.stageHint(),
                Field.Need.REQUIRED,
                Arrays.stream(Stage.values())
                    .map(it -> new Field.Option(it.name(), words.stage(it.name())))
                    .toList(),
                own.map(it -> it.stage().name()).orElse("")),
            new Field.ChoiceField(
                ANSWER,
                words.answerField(),
                "",
                Field.Need.REQUIRED,
                Arrays.stream(Answer.values())
                    .map(it -> new Field.Option(it.name(), words.commits(it.name())))
                    .toList(),
                own.map(it -> it.answer().name()).orElse("")),
            new Field.TextField(
                CHANGE,
                words.changeField(),
                words.changeHint(),
                Field.Need.OPTIONAL,
                Field.Size.PARAGRAPH,
                LONGEST_CHANGE,
                own.map(Stand::change).orElse("")));
    var intro = new ArrayList<Block>();
    intro.add(
        new Block.Paragraph(
            words.formIntro(new Span.Strong(voice.organisationName()), closing(evaluation))));
    intro.add(new Block.Paragraph(words.shownThen()));
    operator.named(words).ifPresent(it -> intro.add(new Block.Paragraph(it)));
    return new Form(call(evaluation, ""), words.formTitle(), intro, fields, words.submit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(PositionWords.class, call.who().locale());
    var partnership = new PartnershipId(call.theTopic());
    var id = Ids.of(form.subject()).map(Evaluation.Id::new);
    if (id.isEmpty()) {
      return Reply.refuse(Message.saying(words.notFound()));
    }
    var problems = problems(answers, words);
    if (!problems.isEmpty()) {
      return read.with(id.get(), partnership)
          .<Reply>map(it -> new Reply.Amend(drawn(it, voice(call), words), problems))
          .orElseGet(() -> Reply.refuse(Message.saying(words.notFound())));
    }
    var outcome = givePosition.give(voice(call), id.get(), stand(answers));
    return read.with(id.get(), partnership)
        .filter(it -> outcome != GivePosition.Outcome.NOT_FOUND)
        .map(it -> came(outcome, it, call, words))
        .orElseGet(() -> Reply.refuse(Message.saying(words.notFound())));
  }

  private static Reply came(
      GivePosition.Outcome outcome, Evaluation evaluation, Invocation call, PositionWords words) {
    if (outcome == GivePosition.Outcome.TOO_LATE) {
      return Reply.refuse(Message.saying(words.tooLate(closing(evaluation))));
    }
    var hat = call.theHat();
    return Reply.answer(
        Message.news(
                words.kept(
                    new Span.Strong(hat.forWhom()),
                    closing(evaluation),
                    new Span.Command("evaluate position")))
            .actions(
                Button.of(words.change(), new Intent.Open(call(evaluation, hat.id().toString()))))
            .build());
  }

  private static Map<String, String> problems(Answers answers, PositionWords words) {
    var problems = new HashMap<String, String>();
    if (picked(Stage.values(), answers.text(STAGE)).isEmpty()) {
      problems.put(STAGE, words.pickOne());
    }
    var answer = picked(Answer.values(), answers.text(ANSWER));
    var changes = !answers.text(CHANGE).isBlank();
    if (answers.text(CHANGE).length() > LONGEST_CHANGE) {
      problems.put(CHANGE, words.tooLong(LONGEST_CHANGE));
    }
    if (answer.isEmpty()) {
      problems.put(ANSWER, words.pickOne());
    } else if (answer.get() == Answer.YES_IF_CHANGED && !changes) {
      problems.put(CHANGE, words.changeMissing());
    } else if (answer.get() != Answer.YES_IF_CHANGED && changes) {
      problems.put(CHANGE, words.changeMisplaced());
    }
    return problems;
  }

  private static <E extends Enum<E>> Optional<E> picked(E[] all, String name) {
    return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
  }

  private static Stand stand(Answers answers) {
    return new Stand(
        Stage.valueOf(answers.text(STAGE)),
        Answer.valueOf(answers.text(ANSWER)),
        answers.text(CHANGE));
  }

  private static Span closing(Evaluation evaluation) {
    return new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE);
  }
}
