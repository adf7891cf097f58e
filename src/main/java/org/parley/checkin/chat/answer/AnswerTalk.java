package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.parley.checkin.round.AnswerRound;
import org.parley.checkin.round.CheckInAnswer;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;

/** Answers a person who types, or presses, about the own answer. */
@ApplicationScoped
public class AnswerTalk {
  private final AnswerForm form;
  private final AnswerRound answerRound;
  private final FindRound findRound;
  private final NoRound noRound;

  AnswerTalk(AnswerForm form, AnswerRound answerRound, FindRound findRound, NoRound noRound) {
    this.form = form;
    this.answerRound = answerRound;
    this.findRound = findRound;
    this.noRound = noRound;
  }

  /** Opens the form for the current round. */
  public Reply answer(Invocation call) {
    return form.open(call, FormCall.about(call.theTopic().toString(), AnswerForm.ID, ""));
  }

  /** Repeats the own last answer; the round's id follows the word, or the current one is meant. */
  public Reply same(Invocation call) {
    return inRound(call, talk -> same(call, talk));
  }

  /** Is away this time. Again changes nothing. */
  public Reply away(Invocation call) {
    return inRound(call, talk -> away(talk));
  }

  private record Talk(CheckInRound round, Acting by, AnswerWords words) {
    RoundCalls calls() {
      return new RoundCalls(round, by.hat().value().toString(), words);
    }
  }

  private Reply inRound(Invocation call, Function<Talk, Reply> deed) {
    var id = call.afterFirstWord();
    var words = Words.of(AnswerWords.class, call.who().locale());
    return form.wanted(call, id)
        .map(round -> deed.apply(new Talk(round, form.acting(call), words)))
        .orElseGet(() -> noRound.reply(call, id));
  }

  private Reply same(Invocation call, Talk talk) {
    var mine = answerRound.mine(talk.by(), talk.round());
    if (mine.filter(it -> !it.isAway()).isPresent()) {
      return standsAlready(talk);
    }
    return answerRound
        .lastTime(talk.by(), talk.round())
        .map(last -> repeat(call, talk, last))
        .orElseGet(() -> said(talk, talk.words().nothingToRepeat(), Offer.ANSWER));
  }

  private Reply repeat(Invocation call, Talk talk, CheckInAnswer last) {
    var then = findRound.of(last).questions().texts();
    var now = talk.round().questions().texts();
    if (then.equals(now)) {
      return form.kept(call, talk.round(), last.texts());
    }
    List<String> fitting =
        now.stream()
            .map(question -> then.indexOf(question))
            .map(at -> at < 0 ? "" : last.texts().get(at))
            .toList();
    return new Reply.OpenForm(form.repeated(call, talk.round(), fitting));
  }

  private Reply away(Talk talk) {
    var kept = answerRound.away(talk.by(), talk.round());
    if (!kept.isAway()) {
      return standsAlready(talk);
    }
    var words = talk.words();
    var day = talk.round().day();
    var away =
        kept.isTheVoices()
            ? words.isAwayAsVoice(day, talk.by().organisationName())
            : words.isAway(day);
    return Reply.answer(
        Message.news(away).note(words.stillWelcome(new Span.Command("checkin"))).build());
  }

  private static Reply standsAlready(Talk talk) {
    return said(talk, talk.words().standsAlready(talk.round().day()), Offer.CHANGE);
  }

  private enum Offer {
    ANSWER,
    CHANGE
  }

  private static Reply said(Talk talk, Sentence what, Offer offer) {
    var calls = talk.calls();
    var button = offer == Offer.ANSWER ? calls.answer() : calls.change();
    return Reply.answer(Message.news(what).actions(button).build());
  }
}
