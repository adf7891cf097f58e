package org.parley.checkin.chat.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.checkin.Rhythms;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.Tally;
import org.parley.checkin.round.Tally.OfPartner;
import org.parley.checkin.round.Tally.Standing;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.partnership.Partnerships;
import org.parley.partnership.promise.Promise;
import org.parley.partnership.promise.Promises;

/** What the card says: heard from whom, what was said, what is promised, who is still to come. */
@ApplicationScoped
class CardText {
  private static final int NAMES = 8;
  private static final int NAME = 40;
  private static final int PROMISES = 4;
  private static final int PROMISE = 90;
  private static final int DAYS_AHEAD = 7;

  private final FindRound findRound;
  private final Rhythms rhythms;
  private final Partnerships partnerships;
  private final Promises promises;

  CardText(FindRound findRound, Rhythms rhythms, Partnerships partnerships, Promises promises) {
    this.findRound = findRound;
    this.rhythms = rhythms;
    this.partnerships = partnerships;
    this.promises = promises;
  }

  Message of(Tally tally, Locale locale) {
    var words = Words.of(CardWords.class, locale);
    var round = tally.round();
    var message = Message.news(headline(tally, words));
    if (tally.heard() == 0 && !findRound.isOpen(round)) {
      message.paragraph(words.nothingSaid());
    }
    new AnswerLines(tally, words).addTo(message);
    var due = promises(round, words);
    if (!due.isEmpty()) {
      message.paragraph(words.promised()).list(due);
    }
    waiting(tally, words).forEach(message::paragraph);
    return message.actions(buttons(tally, words)).note(until(round, words)).build();
  }

  private Sentence headline(Tally tally, CardWords words) {
    var round = tally.round();
    var name = partnerships.the(round.partnership()).name();
    var title = new Span.Strong(words.title(name, round.day()));
    int whole = tally.partners().size();
    return findRound.isOpen(round)
        ? words.headline(title, tally.heard(), whole)
        : words.closedHeadline(title, tally.heard(), whole);
  }

  private List<Sentence> promises(CheckInRound round, CardWords words) {
    LocalDate until = LocalDate.ofInstant(round.closesAt(), round.zone()).plusDays(DAYS_AHEAD);
    var due =
        promises.open(round.partnership()).stream().filter(it -> !it.due().isAfter(until)).toList();
    var lines = new ArrayList<Sentence>();
    due.stream().limit(PROMISES).map(it -> promise(it, words)).forEach(lines::add);
    if (due.size() > PROMISES) {
      lines.add(Sentence.plain(words.andMore(due.size() - PROMISES)));
    }
    return lines;
  }

  private static Sentence promise(Promise promise, CardWords words) {
    return words.promise(
        new Span.Plain(Limits.beginning(promise.organisationName(), NAME)),
        OneLine.of(promise.what(), PROMISE),
        promise.due());
  }

  private static List<Sentence> waiting(Tally tally, CardWords words) {
    var waiting = new ArrayList<Sentence>();
    var away = names(tally.in(Standing.AWAY), words);
    if (!away.isEmpty()) {
      waiting.add(words.away(away));
    }
    var notYet = names(tally.in(Standing.NOT_YET), words);
    if (!notYet.isEmpty()) {
      waiting.add(words.notYet(notYet));
    }
    return waiting;
  }

  private static List<String> names(List<OfPartner> some, CardWords words) {
    var names = new ArrayList<String>();
    some.stream().limit(NAMES).forEach(it -> names.add(OneLine.of(it.name(), NAME)));
    if (some.size() > NAMES) {
      names.add(words.andMore(some.size() - NAMES));
    }
    return names;
  }

  private List<Button> buttons(Tally tally, CardWords words) {
    var round = tally.round();
    var topic = round.partnership().value().toString();
    var id = round.id().value().toString();
    var buttons = new ArrayList<Button>();
    if (findRound.isOpen(round)) {
      var form = FormCall.about(topic, "check-in-answer", id);
      buttons.add(Button.primary(words.answer(), new Intent.Open(form)));
    }
    if (tally.heard() > 0) {
      var read = CommandCall.about(topic, "checkin read " + id);
      buttons.add(Button.of(words.readAll(), new Intent.Perform(read)));
    }
    return buttons;
  }

  private Sentence until(CheckInRound round, CardWords words) {
    var closes = new Span.DateTime(round.closesAt(), Span.Precision.MINUTE);
    if (findRound.isOpen(round)) {
      return words.openUntil(closes);
    }
    var closed = words.closedAt(closes, new Span.Command("checkin"));
    return rhythms
        .running(round.partnership())
        .flatMap(it -> it.next(findRound.now()))
        .map(it -> new Span.DateTime(it.instant(), Span.Precision.MINUTE))
        .map(next -> closed.then(words.nextComes(next)))
        .orElse(closed);
  }
}
