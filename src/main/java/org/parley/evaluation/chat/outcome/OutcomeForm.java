package org.parley.evaluation.chat.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.position.Ids;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.Outcome.Proposal;
import org.parley.evaluation.outcome.ProposeOutcome;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.BusinessClock;

/**
 * A facilitator proposes what follows. Its subject is the evaluation's id; empty: the newest one.
 */
@ApplicationScoped
public class OutcomeForm implements ChatForm {
  private static final String ID = "evaluation-outcome";
  private static final String KIND = "kind";
  private static final String WORDS = "words";
  private static final String REVIEW = "review_on";
  private static final int LONGEST = 800;
  private static final int MONTHS = 6;

  private final ProposeOutcome proposeOutcome;
  private final ReadEvaluation evaluations;
  private final ReadOutcome outcomes;
  private final BusinessClock clock;

  OutcomeForm(
      ProposeOutcome proposeOutcome,
      ReadEvaluation evaluations,
      ReadOutcome outcomes,
      BusinessClock clock) {
    this.proposeOutcome = proposeOutcome;
    this.evaluations = evaluations;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** The form about the outcome of the newest evaluation. */
  public static FormCall call(String topic) {
    return FormCall.about(topic, ID, "");
  }

  static FormCall call(Evaluation evaluation) {
    return FormCall.about(
        evaluation.partnership().value().toString(), ID, evaluation.id().value().toString());
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
    var words = Words.of(OutcomeWords.class, call.who().locale());
    return wanted(call, form)
        .<Reply>map(it -> new Reply.OpenForm(drawn(it, call, words)))
        .orElseGet(() -> Reply.refuse(Message.saying(whyNot(call, words))));
  }

  private Optional<Evaluation> wanted(Invocation call, FormCall form) {
    return proposeOutcome
        .wanted(new PartnershipId(call.theTopic()))
        .filter(
            it ->
                form.subject().isEmpty()
                    || Ids.of(form.subject()).filter(it.id().value()::equals).isPresent());
  }

  private Sentence whyNot(Invocation call, OutcomeWords words) {
    var partnership = new PartnershipId(call.theTopic());
    var open = evaluations.latest(partnership).filter(it -> !it.isClosed());
    if (open.isPresent()) {
      return words.stillOpen(new Span.DateTime(open.get().closesAt(), Span.Precision.MINUTE));
    }
    return outcomes
        .latest(partnership)
        .map(Outcome::state)
        .map(
            state ->
                switch (state) {
                  case PROPOSED -> words.proposedAlready();
                  case STANDS -> words.standsAlready();
                  case OBJECTED -> words.nothingToProposeFor();
                })
        .orElseGet(words::nothingToProposeFor);
  }

  private Form drawn(Evaluation evaluation, Invocation call, OutcomeWords words) {
    var fields =
        List.<Field>of(
            new Field.ChoiceField(
                KIND,
                words.kindField(),
                "",
                Field.Need.REQUIRED,
                Arrays.stream(Outcome.Kind.values())
                    .map(it -> new Field.Option(it.name(), words.commits(it.name())))
                    .toList(),
                ""),
            new Field.TextField(
                WORDS,
                words.wordsField(),
                words.wordsHint(),
                Field.Need.REQUIRED,
                Field.Size.PARAGRAPH,
                LONGEST,
                ""),
            new Field.DateField(
                REVIEW,
                words.reviewField(),
                words.reviewHint(),
                Field.Need.OPTIONAL,
                today(call).plusMonths(MONTHS)));
    return new Form(
        call(evaluation),
        words.formTitle(),
        List.of(new Block.Paragraph(words.formIntro())),
        fields,
        words.submit());
  }

  private LocalDate today(Invocation call) {
    return clock.today(call.who().zone());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(OutcomeWords.class, call.who().locale());
    var evaluation = wanted(call, form);
    if (evaluation.isEmpty()) {
      return Reply.refuse(Message.saying(whyNot(call, words)));
    }
    var problems = problems(call, answers, words);
    if (!problems.isEmpty()) {
      return new Reply.Amend(drawn(evaluation.get(), call, words), problems);
    }
    var by = Wearing.by(call);
    return proposeOutcome
        .propose(by, evaluation.get().id(), proposal(answers))
        .map(it -> words.proposed(new Span.DateTime(it.standsAt(), Span.Precision.MINUTE)))
        .map(it -> Reply.answer(Message.saying(it)))
        .orElseGet(() -> Reply.refuse(Message.saying(whyNot(call, words))));
  }

  private Map<String, String> problems(Invocation call, Answers answers, OutcomeWords words) {
    var problems = new HashMap<String, String>();
    var kind = kind(answers);
    if (kind.isEmpty()) {
      problems.put(KIND, words.pickOne());
    }
    if (answers.text(WORDS).isBlank()) {
      problems.put(WORDS, words.needsWords());
    } else if (answers.text(WORDS).length() > LONGEST) {
      problems.put(WORDS, words.tooLong(LONGEST));
    }
    var ends = kind.filter(it -> it == Outcome.Kind.END_WELL).isPresent();
    if (!ends && answers.day(REVIEW).filter(it -> it.isAfter(today(call))).isEmpty()) {
      problems.put(REVIEW, words.needsReview());
    }
    return problems;
  }

  private static Optional<Outcome.Kind> kind(Answers answers) {
    return Arrays.stream(Outcome.Kind.values())
        .filter(it -> it.name().equals(answers.text(KIND)))
        .findFirst();
  }

  private static Proposal proposal(Answers answers) {
    var kind = kind(answers).orElseThrow();
    return new Proposal(
        kind,
        answers.text(WORDS),
        kind == Outcome.Kind.END_WELL ? Optional.empty() : answers.day(REVIEW));
  }
}
