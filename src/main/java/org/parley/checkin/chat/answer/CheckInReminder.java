package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.parley.checkin.chat.answer.Asked.About;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.RoundEvent.RoundReminds;
import org.parley.checkin.round.TakeTally;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.Acting;
import org.parley.partnership.Partnerships;

/** In person, once a round, only to who still owes an answer when it is delivered. */
@ApplicationScoped
class CheckInReminder implements ScreenSource.Notice<About> {
  private final Postings postings;
  private final Asked asked;
  private final FindRound findRound;
  private final TakeTally takeTally;
  private final Partnerships partnerships;

  CheckInReminder(
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

  void remind(@Observes RoundReminds event) {
    var about = About.of(event.round());
    findRound
        .with(about.round())
        .ifPresent(round -> postings.notice(asked.chats(takeTally.owing(round)), this, about));
  }

  @Override
  public String type() {
    return "check-in-reminder.v1";
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
    var hats = asked.hatsOf(viewer, takeTally.owing(round));
    return hats.isEmpty() ? Optional.empty() : Optional.of(message(round, hats, viewer));
  }

  private Message message(CheckInRound round, List<Acting> hats, Viewer viewer) {
    var words = Words.of(AnswerWords.class, viewer.locale());
    var name = partnerships.the(round.partnership()).name();
    var news = new Span.Strong(words.reminderNews(name, round.day()));
    var until = new Span.DateTime(round.closesAt(), Span.Precision.MINUTE);
    return Message.news(words.reminder(news, until))
        .paragraph(asked.whoReads(hats, words))
        .actions(asked.buttons(hats, round, words))
        .note(words.onlyReminder())
        .build();
  }
}
