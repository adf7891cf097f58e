package org.parley.evaluation.chat.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.Result;
import org.parley.evaluation.Result.Change;

/** The result of a closed evaluation: in short for channels, page by page for one who asks. */
public final class ResultScreen {
  private static final int QUOTED_IN_SHORT = 4;
  private static final int BEGINNING = 300;
  private static final int QUOTED_PER_PAGE = 5;

  private final String partnership;
  private final Evaluation evaluation;
  private final Result result;
  private final PositionWords words;

  public ResultScreen(String partnership, Evaluation evaluation, Result result, Locale locale) {
    this.partnership = partnership;
    this.evaluation = evaluation;
    this.result = result;
    this.words = Words.of(PositionWords.class, locale);
  }

  /** The news, the figures, and the beginnings of what must change. */
  public Message inShort() {
    var quoted = result.changes().stream().limit(QUOTED_IN_SHORT).toList();
    var all =
        quoted.size() == result.changes().size()
            && quoted.stream().allMatch(it -> it.words().length() <= BEGINNING);
    var message = figures();
    quote(message, quoted, BEGINNING);
    return message
        .actions(all ? List.of() : List.of(page(1, words.readAll())))
        .note(closed())
        .build();
  }

  /** One page of everything; the last one where there are not as many. */
  public Message page(int wanted) {
    var changes = result.changes();
    int pages = Math.max(1, (changes.size() + QUOTED_PER_PAGE - 1) / QUOTED_PER_PAGE);
    int page = Math.min(Math.max(wanted, 1), pages);
    var message = figures();
    quote(
        message,
        changes.subList(
            (page - 1) * QUOTED_PER_PAGE, Math.min(page * QUOTED_PER_PAGE, changes.size())),
        Limits.TEXT_INPUT);
    return message
        .actions(page < pages ? List.of(page(page + 1, words.nextPage())) : List.of())
        .note(closed())
        .build();
  }

  /** The news alone. */
  public Sentence news() {
    if (result.heard() == 0) {
      return words.nobodyHeardMore(new Span.Strong(words.nobodyHeard(partnership)));
    }
    return words.result(
        new Span.Strong(words.resultNews(partnership, result.heard(), result.whole())),
        result.answers().entrySet().stream()
            .map(it -> words.count(it.getValue(), words.answer(it.getKey().name())))
            .collect(Collectors.joining(" · ")));
  }

  private Message.Builder figures() {
    var message = Message.news(news());
    if (result.heard() == 0) {
      return message;
    }
    var facts = new ArrayList<Block.Fact>();
    facts.add(new Block.Fact(words.whereAreWe(), Sentence.plain(stages())));
    message.facts(facts);
    return result.heard() < 2 ? message : message.paragraph(widest());
  }

  private String stages() {
    return result.stages().entrySet().stream()
        .map(it -> words.stageCount(words.stage(it.getKey().name()), it.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private Sentence widest() {
    var stages = result.stageDifference();
    var answers = result.answerDifference();
    int inAnswers = answers.map(Result.Difference::steps).orElse(0);
    if (stages.isPresent() && stages.get().steps() >= inAnswers) {
      var ends = stages.get();
      return words.stagesDiffer(words.stage(ends.from().name()), words.stage(ends.to().name()));
    }
    return answers
        .map(
            ends ->
                words.answersDiffer(
                    words.answer(ends.from().name()), words.answer(ends.to().name())))
        .orElseGet(words::noDifference);
  }

  private void quote(Message.Builder message, List<Change> changes, int longest) {
    if (!changes.isEmpty()) {
      message.paragraph(words.changesWanted());
    }
    for (var change : changes) {
      message.add(
          new Block.Quote(
              Sentence.of(
                  new Span.Strong(change.organisation()),
                  new Span.Plain(": " + Limits.beginning(change.words(), longest)))));
    }
  }

  private Button page(int page, String label) {
    var id = evaluation.id().value();
    return Button.of(
        label,
        new Intent.Perform(
            CommandCall.about(
                evaluation.partnership().value().toString(),
                "evaluate result " + id + " " + page)));
  }

  private Sentence closed() {
    return words.closedAt(new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE));
  }
}
