package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Answer;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/** What one person is told in private: what the answers mean, and what came of a closed one. */
@ApplicationScoped
public class PositionAnswers {
  private final ReadEvaluation read;
  private final Partnerships partnerships;
  private final Operator operator;

  PositionAnswers(ReadEvaluation read, Partnerships partnerships, Operator operator) {
    this.read = read;
    this.partnerships = partnerships;
    this.operator = operator;
  }

  /** What each answer commits one to, and who sees it when. */
  public Reply options(Invocation call) {
    var words = Words.of(PositionWords.class, call.who().locale());
    var message =
        Message.headed(words.optionsHeading())
            .list(Arrays.stream(Answer.values()).map(it -> meaning(it, words)).toList());
    var open = read.open(new PartnershipId(call.theTopic()));
    open.ifPresent(
        it -> {
          message.paragraph(words.hidden(closing(it)));
          operator.named(words).ifPresent(message::paragraph);
          message.actions(Button.primary(words.give(), new Intent.Open(PositionForm.call(it, ""))));
        });
    return Reply.answer(message.add(new Block.Note(words.shownThen())).build());
  }

  private static Sentence meaning(Answer answer, PositionWords words) {
    return words.meaning(new Span.Strong(words.answer(answer.name())), answer.name());
  }

  /** Arguments after the first word: an evaluation's id or nothing for the newest, and a page. */
  public Reply result(Invocation call) {
    var words = Words.of(PositionWords.class, call.who().locale());
    var asked = call.afterFirstWord().split("\\s+", 2);
    var partnership = new PartnershipId(call.theTopic());
    var meant =
        asked[0].isEmpty()
            ? read.latest(partnership)
            : Ids.of(asked[0]).flatMap(it -> read.with(new Evaluation.Id(it), partnership));
    return meant
        .flatMap(
            it ->
                read.result(it)
                    .map(
                        result ->
                            new ResultScreen(
                                partnerships.the(partnership).name(),
                                it,
                                result,
                                call.who().locale())))
        .map(it -> Reply.answer(it.page(asked.length < 2 ? 1 : page(asked[1]))))
        .orElseGet(() -> Reply.refuse(Message.saying(hiddenOrNone(meant, words))));
  }

  private static Sentence hiddenOrNone(Optional<Evaluation> meant, PositionWords words) {
    return meant.map(it -> words.hiddenYet(closing(it))).orElseGet(words::noResult);
  }

  private static int page(String typed) {
    return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 1;
  }

  private static Span closing(Evaluation evaluation) {
    return new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE);
  }
}
