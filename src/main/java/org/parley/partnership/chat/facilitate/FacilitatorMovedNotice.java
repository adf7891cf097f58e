package org.parley.partnership.chat.facilitate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.Acting;
import org.parley.partnership.Partnerships;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorCame;
import org.parley.partnership.facilitating.FacilitatingEvent.FacilitatorSteppedDown;
import org.parley.partnership.facilitating.HandOver;

/** In every linked channel: somebody facilitates now, or no more. */
@ApplicationScoped
class FacilitatorMovedNotice implements ScreenSource.Notice<FacilitatorMovedNotice.Moved> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;
  private final HandOver handOver;

  FacilitatorMovedNotice(
      Postings postings, Audiences audiences, Partnerships partnerships, HandOver handOver) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
    this.handOver = handOver;
  }

  /** What is kept until it is delivered. */
  record Moved(String partnership, String person, Where where, List<String> facilitators) {}

  /** To where. */
  enum Where {
    FACILITATING,
    AWAY
  }

  void came(@Observes FacilitatorCame event) {
    tell(event.facilitator(), Where.FACILITATING);
  }

  void steppedDown(@Observes FacilitatorSteppedDown event) {
    tell(event.facilitator(), Where.AWAY);
  }

  private void tell(Acting who, Where where) {
    var table = who.partnership();
    postings.notice(
        audiences.channels(table.value()),
        this,
        new Moved(
            partnerships.the(table).name(),
            who.personName(),
            where,
            StepDownForm.names(handOver.facilitators(table))));
  }

  @Override
  public String type() {
    return "facilitator-moved.v1";
  }

  @Override
  public Class<Moved> payload() {
    return Moved.class;
  }

  @Override
  public Optional<Message> show(Moved moved, Viewer viewer) {
    var words = Words.of(FacilitateWords.class, viewer.locale());
    var name = new Span.Strong(moved.partnership());
    return Optional.of(
        Message.news(
                moved.where() == Where.AWAY
                    ? words.facilitatesNoMore(moved.person(), name)
                    : words.facilitatesNow(moved.person(), name))
            .note(words.facilitators(moved.facilitators()))
            .build());
  }
}
