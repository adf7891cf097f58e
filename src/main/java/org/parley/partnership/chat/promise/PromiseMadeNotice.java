package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.partnership.Partnerships;
import org.parley.partnership.promise.PromiseEvent;

/** In every linked channel: what was promised. What becomes of it stands in the digest. */
@ApplicationScoped
class PromiseMadeNotice implements ScreenSource.Notice<PromiseMadeNotice.Made> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;

  PromiseMadeNotice(Postings postings, Audiences audiences, Partnerships partnerships) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
  }

  /** What is kept until it is delivered. */
  record Made(String partnership, String organisation, String person, String what, String due) {}

  void tell(@Observes PromiseEvent.PromiseMade event) {
    postings.notice(
        audiences.channels(event.partnership().value()),
        this,
        new Made(
            partnerships.the(event.partnership()).name(),
            event.by().organisationName(),
            event.by().personName(),
            event.what(),
            event.due().toString()));
  }

  @Override
  public String type() {
    return "promise-made.v1";
  }

  @Override
  public Class<Made> payload() {
    return Made.class;
  }

  @Override
  public Optional<Message> show(Made made, Viewer viewer) {
    var words = Words.of(PromiseWords.class, viewer.locale());
    return Optional.of(
        Message.news(
                words.madeNews(
                    new Span.Strong(made.partnership()),
                    new Span.Strong(made.organisation()),
                    made.what(),
                    LocalDate.parse(made.due())))
            .note(words.madeBy(made.person()))
            .build());
  }
}
