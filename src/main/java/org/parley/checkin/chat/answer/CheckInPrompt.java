package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.parley.checkin.chat.answer.Asked.About;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.RoundEvent.RoundOpened;
import org.parley.checkin.round.TakeTally;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.Acting;
import org.parley.partnership.Partnerships;

/** In person: a round opened, and this is what it asks. Not said to who answered meanwhile. */
@ApplicationScoped
class CheckInPrompt implements ScreenSource.Notice<About> {
  private final Postings postings;
  private final Asked asked;
  private final FindRound findRound;
  private final TakeTally takeTally;
  private final Partnerships partnerships;

  CheckInPrompt(
      Postings postings,
      Asked asked,
      FindRound findRound,
      TakeTally takeTally,
      Partnerships partnerships) {
    this.postings = postings;
    this.asked = asked;
    this.findRound = findRound;
    this.takeTally = takeTally;
    this.partnerships = partnerships;
  }

  void ask(@Observes RoundOpened event) {
    var about = About.of(event.round());
    findRound
        .with(about.round())
        .ifPresent(round -> postings.notice(asked.chats(takeTally.asked(round)), this, about));
  }

  @Override
  public String type() {
    return "check-in-prompt.v1";
  }

  @Override
  public Class<About> payload() {
    return About.class;
  }

  @Override
  public Optional<Message> show(About about, Viewer viewer) {
    return asked.open(about).flatMap(round -> show(round, viewer));
  }

  private Optional<Message> show(CheckInRound round, Viewer viewer) {
    var hats = asked.unheard(asked.hatsOf(viewer, takeTally.asked(round)), round);
    return hats.isEmpty() ? Optional.empty() : Optional.of(message(round, hats, viewer));
  }

  private Message message(CheckInRound round, List<Acting> hats, Viewer viewer) {
    var words = Words.of(AnswerWords.class, viewer.locale());
    var questions = round.questions().texts();
    var name = partnerships.the(round.partnership()).name();
    var news = new Span.Strong(words.promptNews(name, round.day()));
    return Message.news(words.prompt(news, questions.size()))
        .list(questions.stream().map(Sentence::plain).toList())
        .paragraph(asked.whoReads(hats, words))
        .actions(asked.buttons(hats, round, words))
        .note(words.openUntil(new Span.DateTime(round.closesAt(), Span.Precision.MINUTE)))
        .build();
  }
}
