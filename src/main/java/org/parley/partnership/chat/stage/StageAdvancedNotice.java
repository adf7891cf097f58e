package org.parley.partnership.chat.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.partnership.PartnershipEvent.StageAdvanced;
import org.parley.partnership.chat.stage.StageAdvancedNotice.Moved;

/** In every linked channel, on both platforms: who moved it, why, and what the new stage asks. */
@ApplicationScoped
class StageAdvancedNotice implements ScreenSource.Notice<Moved> {
  private final Postings postings;
  private final Audiences audiences;

  StageAdvancedNotice(Postings postings, Audiences audiences) {
    this.postings = postings;
    this.audiences = audiences;
  }

  /** What is kept until it is delivered. */
  record Moved(String topic, String name, String to, String reason, String by) {}

  void tell(@Observes StageAdvanced event) {
    var topic = event.partnership().value();
    postings.notice(
        audiences.channels(topic),
        this,
        new Moved(
            topic.toString(),
            event.name(),
            event.to().name(),
            event.reason(),
            event.by().personName()));
  }

  @Override
  public String type() {
    return "stage-advanced.v1";
  }

  @Override
  public Class<Moved> payload() {
    return Moved.class;
  }

  @Override
  public Optional<Message> show(Moved moved, Viewer viewer) {
    var words = Words.of(StageWords.class, viewer.locale());
    var stage = words.name(moved.to());
    var news = new Span.Strong(words.news(moved.name(), stage));
    var message = Message.news(words.headline(news, moved.by()));
    if (!moved.reason().isBlank()) {
      message.quote(moved.reason());
    }
    return Optional.of(
        message
            .paragraph(words.asksInFull(new Span.Strong(stage), words.asks(moved.to())))
            .actions(
                Button.of(
                    words.see(), new Intent.Perform(CommandCall.about(moved.topic(), "status"))))
            .build());
  }
}
