package org.parley.evaluation.chat.outcome;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.parley.evaluation.chat.position.Ids;
import org.parley.evaluation.outcome.ObjectToOutcome;
import org.parley.evaluation.outcome.Outcome;
import org.parley.evaluation.outcome.ReadOutcome;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;

/** A voice objects, with its reason. Its subject is the outcome's id; empty: the proposed one. */
@ApplicationScoped
public class ObjectionForm implements ChatForm {
  private static final String ID = "evaluation-objection";
  private static final String REASON = "reason";
  private static final int LONGEST = 800;

  private final ReadOutcome outcomes;
  private final ObjectToOutcome objectToOutcome;

  ObjectionForm(ReadOutcome outcomes, ObjectToOutcome objectToOutcome) {
    this.outcomes = outcomes;
    this.objectToOutcome = objectToOutcome;
  }

  /** The form about whichever outcome is proposed. */
  public static FormCall call(String topic) {
    return FormCall.about(topic, ID, "");
  }

  static FormCall call(Outcome outcome) {
    return FormCall.about(
        outcome.partnership().value().toString(), ID, outcome.id().value().toString());
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
    var words = Words.of(OutcomeWords.class, call.who().locale());
    var meant = meant(call, form);
    if (meant.isEmpty()) {
      return Reply.refuse(
          Message.saying(form.subject().isEmpty() ? words.nothingToObjectTo() : words.notFound()));
    }
    var outcome = meant.get();
    return outcomes.canBeObjectedTo(outcome)
        ? new Reply.OpenForm(drawn(outcome, call, words))
        : Reply.refuse(Message.saying(over(outcome, words)));
  }

  private Optional<Outcome> meant(Invocation call, FormCall form) {
    var partnership = new PartnershipId(call.theTopic());
    return form.subject().isEmpty()
        ? outcomes.open(partnership)
        : Ids.of(form.subject()).flatMap(it -> outcomes.with(new Outcome.Id(it), partnership));
  }

  private static Sentence over(Outcome outcome, OutcomeWords words) {
    return outcome.state() == Outcome.State.OBJECTED
        ? words.objectedBefore()
        : words.tooLate(new Span.DateTime(outcome.standsAt(), Span.Precision.MINUTE));
  }

  private static Form drawn(Outcome outcome, Invocation call, OutcomeWords words) {
    var kind = new Span.Strong(words.kind(outcome.proposal().kind().name()));
    var organisation = new Span.Strong(call.theHat().forWhom());
    var reason =
        new Field.TextField(
            REASON,
            words.reasonField(),
            words.reasonHint(),
            Field.Need.REQUIRED,
            Field.Size.PARAGRAPH,
            LONGEST,
            "");
    return new Form(
        call(outcome),
        words.objectionTitle(),
        List.of(
            new Block.Paragraph(words.objectionIntro(kind, organisation)),
            new Block.Paragraph(words.objectionMeans())),
        List.of(reason),
        words.objectionSubmit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(OutcomeWords.class, call.who().locale());
    var id = Ids.of(form.subject()).map(Outcome.Id::new);
    if (id.isEmpty()) {
      return Reply.refuse(Message.saying(words.notFound()));
    }
    var reason = answers.text(REASON);
    if (reason.isBlank() || reason.length() > LONGEST) {
      var problem = reason.isBlank() ? words.needsReason() : words.tooLong(LONGEST);
      return meant(call, form)
          .<Reply>map(it -> new Reply.Amend(drawn(it, call, words), Map.of(REASON, problem)))
          .orElseGet(() -> Reply.refuse(Message.saying(words.notFound())));
    }
    var voice = Wearing.by(call);
    return switch (objectToOutcome.object(voice, id.get(), reason)) {
      case NOT_AGREED -> Reply.answer(Message.saying(words.objected()));
      case OBJECTED_BEFORE -> Reply.refuse(Message.saying(words.objectedBefore()));
      case NOT_FOUND -> Reply.refuse(Message.saying(words.notFound()));
      case TOO_LATE ->
          Reply.refuse(
              Message.saying(
                  meant(call, form).map(it -> over(it, words)).orElseGet(words::notFound)));
    };
  }
}
