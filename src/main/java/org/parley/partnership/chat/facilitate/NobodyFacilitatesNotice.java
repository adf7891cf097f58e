package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.ForgetPerson.NobodyFacilitates;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.partnership.facilitating.HandOver;

/** To every voice, in private: nobody facilitates, will you? */
@ApplicationScoped
class NobodyFacilitatesNotice implements ScreenSource.Notice<NobodyFacilitatesNotice.Nobody> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;
  private final HandOver handOver;

  NobodyFacilitatesNotice(
      Postings postings, Audiences audiences, Partnerships partnerships, HandOver handOver) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
    this.handOver = handOver;
  }

  /** What is kept until it is delivered. */
  record Nobody(String topic) {}

  void tell(@Observes NobodyFacilitates event) {
    var topic = event.partnership().value();
    postings.notice(audiences.voices(topic), this, new Nobody(topic.toString()));
  }

  @Override
  public String type() {
    return "nobody-facilitates.v1";
  }

  @Override
  public Class<Nobody> payload() {
    return Nobody.class;
  }

  /** Not worth saying once somebody does. */
  @Override
  public Optional<Message> show(Nobody nobody, Viewer viewer) {
    var words = Words.of(FacilitateWords.class, viewer.locale());
    var table = new PartnershipId(UUID.fromString(nobody.topic()));
    var name = new Span.Strong(partnerships.the(table).name());
    return Optional.of(table)
        .filter(it -> handOver.facilitators(it).isEmpty())
        .map(
            it ->
                Message.news(words.nobodyFacilitates(name))
                    .paragraph(words.takeOverMeans())
                    .actions(FacilitateButtons.takeOver(it, words))
                    .note(words.firstOne())
                    .build());
  }
}
