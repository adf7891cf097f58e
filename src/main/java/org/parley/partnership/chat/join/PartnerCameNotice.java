package org.parley.partnership.chat.join;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.partnership.PartnershipEvent;

/** In every linked channel: who came to explore. */
@ApplicationScoped
class PartnerCameNotice implements ScreenSource.Notice<PartnerCameNotice.Came> {
  private final Postings postings;
  private final Audiences audiences;

  PartnerCameNotice(Postings postings, Audiences audiences) {
    this.postings = postings;
    this.audiences = audiences;
  }

  /** What is kept until it is delivered. */
  record Came(String topic, String partnership, String organisation) {}

  void tell(@Observes PartnershipEvent.PartnerCame event) {
    var topic = event.partnership().value();
    postings.notice(
        audiences.channels(topic),
        this,
        new Came(topic.toString(), event.name(), event.first().organisationName()));
  }

  @Override
  public String type() {
    return "partner-came.v1";
  }

  @Override
  public Class<Came> payload() {
    return Came.class;
  }

  @Override
  public Optional<Message> show(Came came, Viewer viewer) {
    var words = Words.of(JoinWords.class, viewer.locale());
    return Optional.of(
        Message.news(
                words.came(
                    new Span.Strong(came.organisation()), new Span.Strong(came.partnership())))
            .note(words.cameNext())
            .build());
  }
}
