package org.parley.checkin.chat.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.checkin.round.CheckInAnswer;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.TakeTally;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Block.Fact;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/** All answers of a round in full, two people a page; for everybody at the table. */
@ApplicationScoped
public class ReadAnswers {
  private static final int PAGE = 2;

  private final FindRound findRound;
  private final TakeTally takeTally;
  private final Partnerships partnerships;

  ReadAnswers(FindRound findRound, TakeTally takeTally, Partnerships partnerships) {
    this.findRound = findRound;
    this.takeTally = takeTally;
    this.partnerships = partnerships;
  }

  /** The round's id follows the word, then a page; without an id the current round is meant. */
  public Reply read(Invocation call) {
    var typed = call.afterFirstWord().split("\\s+");
    var here = new PartnershipId(call.theTopic());
    var words = Words.of(CardWords.class, call.who().locale());
    Optional<CheckInRound> round =
        typed[0].isEmpty() ? findRound.current(here) : findRound.at(here, typed[0]);
    return round
        .map(it -> Reply.answer(page(it, call.number(), words)))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchRound())));
  }

  private Message page(CheckInRound round, int wanted, CardWords words) {
    List<CheckInAnswer> all =
        takeTally.of(round).partners().stream().flatMap(it -> it.answers().stream()).toList();
    int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
    int page = Math.min(pages, Math.max(1, wanted));
    var name = partnerships.the(round.partnership()).name();
    var message = Message.headed(words.readTitle(name, round.day()));
    if (all.isEmpty()) {
      message.paragraph(words.nothingSaid());
    }
    all.stream()
        .skip((long) (page - 1) * PAGE)
        .limit(PAGE)
        .forEach(it -> message.paragraph(who(it, words)).facts(facts(round, it)));
    if (page < pages) {
      message.actions(more(round, page + 1, words));
    }
    return message.note(words.readNote(page, pages)).build();
  }

  private static Sentence who(CheckInAnswer answer, CardWords words) {
    var at = new Span.DateTime(answer.saidAt(), Span.Precision.MINUTE);
    return answer.isTheVoices()
        ? words.saidForOrganisation(
            new Span.Strong(answer.organisationName()), answer.personName(), at)
        : words.said(new Span.Plain(answer.personName() + ", " + answer.organisationName()), at);
  }

  private static List<Fact> facts(CheckInRound round, CheckInAnswer answer) {
    var questions = round.questions().texts();
    var facts = new ArrayList<Fact>();
    for (int i = 0; i < questions.size(); i++) {
      var text = answer.texts().get(i);
      if (!text.isBlank()) {
        facts.add(new Fact(questions.get(i), Sentence.plain(text)));
      }
    }
    return facts;
  }

  private static Button more(CheckInRound round, int page, CardWords words) {
    var topic = round.partnership().value().toString();
    var line = "checkin read " + round.id().value() + " " + page;
    return Button.of(words.more(), new Intent.Perform(CommandCall.about(topic, line)));
  }
}
