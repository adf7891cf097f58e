package org.parley.checkin.chat.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.parley.checkin.RhythmEvent.RhythmStopped;
import org.parley.checkin.chat.rhythm.RhythmStoppedNotice.Told;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.partnership.Partnerships;

/** In every linked channel: the table is asked no more. */
@ApplicationScoped
class RhythmStoppedNotice implements ScreenSource.Notice<Told> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;

  RhythmStoppedNotice(Postings postings, Audiences audiences, Partnerships partnerships) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
  }

  /** What is kept until it is delivered. */
  record Told(String name, String by) {}

  void tell(@Observes RhythmStopped event) {
    var name = partnerships.the(event.partnership()).name();
    postings.notice(
        audiences.channels(event.partnership().value()),
        this,
        new Told(name, event.by().personName()));
  }

  @Override
  public String type() {
    return "check-in-stopped.v1";
  }

  @Override
  public Class<Told> payload() {
    return Told.class;
  }

  @Override
  public Optional<Message> show(Told told, Viewer viewer) {
    var words = Words.of(RhythmWords.class, viewer.locale());
    var news = new Span.Strong(words.stoppedNews(told.name()));
    return Optional.of(Message.saying(words.stoppedHeadline(news, told.by())));
  }
}
