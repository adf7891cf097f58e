package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.PartnershipEvent;
import org.parley.partnership.promise.Promises;

/** In every linked channel: a partner is in, or leaves. */
@ApplicationScoped
class PartnerMovedNotice implements ScreenSource.Notice<PartnerMovedNotice.Moved> {
  private static final int MOST = 8;
  private static final int LONGEST = 160;

  private final Postings postings;
  private final Audiences audiences;
  private final Partners partners;
  private final Promises promises;

  PartnerMovedNotice(Postings postings, Audiences audiences, Partners partners, Promises promises) {
    this.postings = postings;
    this.audiences = audiences;
    this.partners = partners;
    this.promises = promises;
  }

  /** What is kept until it is delivered. */
  record Moved(
      String partnership,
      String organisation,
      Where where,
      String word,
      int in,
      int all,
      List<String> promised) {}

  /** To where. */
  enum Where {
    IN,
    AWAY
  }

  void isIn(@Observes PartnershipEvent.PartnerIsIn event) {
    var topic = event.partnership().value();
    var there = partners.at(event.partnership());
    var in = there.stream().filter(it -> it.state() == Partner.State.IN).count();
    postings.notice(
        audiences.channels(topic),
        this,
        new Moved(
            event.name(),
            event.voice().organisationName(),
            Where.IN,
            "",
            (int) in,
            there.size(),
            List.of()));
  }

  void left(@Observes PartnershipEvent.PartnerLeft event) {
    var topic = event.partnership().value();
    postings.notice(
        audiences.channels(topic),
        this,
        new Moved(
            event.name(),
            event.voice().organisationName(),
            Where.AWAY,
            event.word(),
            0,
            0,
            promises.unkept(event.partnership(), event.voice().theOrganisation()).stream()
                .limit(MOST)
                .map(it -> Limits.beginning(it.what(), LONGEST))
                .toList()));
  }

  @Override
  public String type() {
    return "partner-moved.v1";
  }

  @Override
  public Class<Moved> payload() {
    return Moved.class;
  }

  @Override
  public Optional<Message> show(Moved moved, Viewer viewer) {
    var words = Words.of(PartnersWords.class, viewer.locale());
    var organisation = new Span.Strong(moved.organisation());
    var partnership = new Span.Strong(moved.partnership());
    if (moved.where() == Where.IN) {
      return Optional.of(
          Message.news(words.isInNews(organisation, partnership))
              .note(words.isInCount(moved.in(), moved.all()))
              .build());
    }
    var message = Message.news(words.leftNews(organisation, partnership));
    if (!moved.word().isBlank()) {
      message.quote(moved.word());
    }
    if (!moved.promised().isEmpty()) {
      message
          .paragraph(words.leftPromises())
          .list(moved.promised().stream().map(Sentence::plain).toList());
    }
    return Optional.of(message.build());
  }
}
