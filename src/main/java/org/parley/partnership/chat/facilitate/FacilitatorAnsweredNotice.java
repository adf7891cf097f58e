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
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorAnswered;
import org.parley.partnership.facilitating.FacilitatorOffer.State;
import org.parley.partnership.facilitating.HandOver;

/** To who asked, in private: yes, or rather not. */
@ApplicationScoped
class FacilitatorAnsweredNotice implements ScreenSource.Notice<FacilitatorAnsweredNotice.Answer> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;
  private final HandOver handOver;

  FacilitatorAnsweredNotice(
      Postings postings, Audiences audiences, Partnerships partnerships, HandOver handOver) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
    this.handOver = handOver;
  }

  /** What is kept until it is delivered. */
  record Answer(String topic, String person, State state) {}

  /** Only while who asked facilitates; who stepped down, or was forgotten, is told no more. */
  void tell(@Observes FacilitatorAnswered event) {
    var table = event.partnership();
    var answer = new Answer(table.value().toString(), event.whom(), event.answer());
    var asker =
        handOver.facilitators(table).stream()
            .map(Acting::person)
            .filter(event.askedBy()::equals)
            .flatMap(it -> audiences.person(it.value()).stream())
            .toList();
    postings.notice(asker, this, answer);
  }

  @Override
  public String type() {
    return "facilitator-answered.v1";
  }

  @Override
  public Class<Answer> payload() {
    return Answer.class;
  }

  @Override
  public Optional<Message> show(Answer answer, Viewer viewer) {
    var words = Words.of(FacilitateWords.class, viewer.locale());
    var table = new PartnershipId(UUID.fromString(answer.topic()));
    var name = new Span.Strong(partnerships.the(table).name());
    return Optional.of(
        answer.state() == State.ACCEPTED
            ? Message.news(words.saidYes(answer.person(), name))
                .paragraph(words.canStepDown())
                .actions(FacilitateButtons.stepDown(table, words))
                .build()
            : Message.news(words.saidNo(answer.person(), name))
                .actions(FacilitateButtons.askSomebody(table, words))
                .build());
  }
}
