package org.parley.checkin.chat.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.parley.checkin.Rhythm;
import org.parley.checkin.RhythmEvent.RhythmSet;
import org.parley.checkin.Rhythms;
import org.parley.checkin.chat.rhythm.RhythmSetNotice.Told;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.schedule.BusinessClock;

/** In every linked channel: when the table checks in from now on, and what is asked. */
@ApplicationScoped
class RhythmSetNotice implements ScreenSource.Notice<Told> {
  private final Postings postings;
  private final Audiences audiences;
  private final Rhythms rhythms;
  private final Partnerships partnerships;
  private final BusinessClock clock;

  RhythmSetNotice(
      Postings postings,
      Audiences audiences,
      Rhythms rhythms,
      Partnerships partnerships,
      BusinessClock clock) {
    this.postings = postings;
    this.audiences = audiences;
    this.rhythms = rhythms;
    this.partnerships = partnerships;
    this.clock = clock;
  }

  /** What is kept until it is delivered; the rest is read then. */
  record Told(String topic, String by) {}

  void tell(@Observes RhythmSet event) {
    var topic = event.partnership().value();
    postings.notice(
        audiences.channels(topic), this, new Told(topic.toString(), event.by().personName()));
  }

  @Override
  public String type() {
    return "check-in-set.v1";
  }

  @Override
  public Class<Told> payload() {
    return Told.class;
  }

  @Override
  public Optional<Message> show(Told told, Viewer viewer) {
    return rhythms
        .running(new PartnershipId(UUID.fromString(told.topic())))
        .map(rhythm -> message(rhythm, told.by(), viewer));
  }

  private Message message(Rhythm rhythm, String by, Viewer viewer) {
    var words = Words.of(RhythmWords.class, viewer.locale());
    var setting = rhythm.setting();
    var name = partnerships.the(rhythm.partnership()).name();
    var news = words.setNews(name, WhenText.of(setting.when(), words, viewer.locale()));
    var message =
        Message.news(words.setHeadline(new Span.Strong(news), by))
            .paragraph(words.asked())
            .list(setting.questions().texts().stream().map(Sentence::plain).toList());
    rhythm
        .next(clock.now())
        .map(it -> new Span.DateTime(it.instant(), Span.Precision.MINUTE))
        .ifPresent(first -> message.note(words.setNote(first)));
    return message.build();
  }
}
