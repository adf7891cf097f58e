package org.parley.outbox.drain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PostingLinks;
import org.parley.fault.Faults;
import org.parley.outbox.lane.Lane;
import org.parley.outbox.lane.LaneControl;
import org.parley.outbox.lane.LaneState;
import org.parley.outbox.lane.LaneTable;
import org.parley.outbox.recording.RecordedPostings;

/**
 * What follows from a lane's new state for others, in transactions of their own and without the
 * lane's lock: observers change aggregates, and those are locked before lanes. News that could not
 * be told stays on the lane and is told again.
 */
@ApplicationScoped
public class Aftermath {
  private static final Logger LOG = Logger.getLogger(Aftermath.class);

  private final LaneTable lanes;
  private final LaneControl control;
  private final RecordedPostings postings;
  private final Event<PostingLinks> events;

  @Inject
  public Aftermath(
      LaneTable lanes, LaneControl control, RecordedPostings postings, Event<PostingLinks> events) {
    this.lanes = lanes;
    this.control = control;
    this.postings = postings;
    this.events = events;
  }

  void follow(Lane lane, Destination destination) {
    if (lane.state() == LaneState.HELD) {
      control.holdWith(lane.id(), destination);
    }
    tell(lane, destination);
  }

  /** Tells others the news of a lane: each once, unless an observer fails. */
  void tell(Lane lane, Destination destination) {
    lane.news()
        .filter(news -> lanes.isUntold(lane.id(), news))
        .ifPresent(
            news -> {
              try {
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          events.fire(news.about(destination));
                          postings.told(lane.id(), news);
                        });
              } catch (RuntimeException failure) {
                if (lanes.isUntold(lane.id(), news)) {
                  LOG.errorf(
                      Faults.withoutWords(failure),
                      "Nobody could be told that a place was %s",
                      news.code());
                }
              }
            });
  }
}
