package org.parley.checkin.chat.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.checkin.round.RoundEvent;
import org.parley.checkin.round.RoundEvent.RoundReminds;
import org.parley.checkin.round.TakeTally;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.Postings.Haste;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;

/**
 * One card a round in each linked channel, edited in place while people answer. Its subject is the
 * round's id.
 */
@ApplicationScoped
class RoundCard implements ScreenSource.Card {
  private final Postings postings;
  private final Audiences audiences;
  private final FindRound findRound;
  private final TakeTally takeTally;
  private final CardText text;

  RoundCard(
      Postings postings,
      Audiences audiences,
      FindRound findRound,
      TakeTally takeTally,
      CardText text) {
    this.postings = postings;
    this.audiences = audiences;
    this.findRound = findRound;
    this.takeTally = takeTally;
    this.text = text;
  }

  void changed(@Observes RoundEvent event) {
    if (event instanceof RoundReminds) {
      return;
    }
    var subject = event.round().value().toString();
    findRound
        .with(subject)
        .ifPresent(
            round ->
                postings.card(
                    audiences.channels(event.partnership().value()), this, subject, haste(round)));
  }

  private Haste haste(CheckInRound round) {
    return findRound.isOpen(round) ? Haste.LIVING : Haste.FINAL;
  }

  @Override
  public String type() {
    return "check-in-card.v1";
  }

  @Override
  public Optional<Message> show(String subject, Viewer viewer) {
    return findRound
        .with(subject)
        .filter(
            round -> audiences.channels(round.partnership().value()).contains(viewer.destination()))
        .map(round -> text.of(takeTally.of(round), viewer.locale()));
  }
}
