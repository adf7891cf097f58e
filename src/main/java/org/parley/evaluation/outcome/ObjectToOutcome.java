package org.parley.evaluation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.evaluation.outcome.OutcomeEvent.OutcomeObjected;
import org.parley.organisation.Acting;
import org.parley.partnership.Partners;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;

/** A voice objects to a proposed outcome, with its reason; then it is not agreed. */
@ApplicationScoped
public class ObjectToOutcome {
  private final Outcomes outcomes;
  private final Partners partners;
  private final Timeline timeline;

  ObjectToOutcome(Outcomes outcomes, Partners partners, Timeline timeline) {
    this.outcomes = outcomes;
    this.partners = partners;
    this.timeline = timeline;
  }

  /** Refused from the stated time on, whether or not anything ran then. */
  public Came object(Acting voice, Outcome.Id id, String reason) {
    voice.must(Deed.OBJECT);
    var found = outcomes.held(id).filter(it -> it.partnership().equals(voice.partnership()));
    if (found.isEmpty() || partners.at(voice.partnership(), voice.theOrganisation()).isEmpty()) {
      return Came.NOT_FOUND;
    }
    var outcome = found.get();
    if (outcome.state() == Outcome.State.OBJECTED) {
      return Came.OBJECTED_BEFORE;
    }
    if (!outcome.canBeObjectedTo(timeline.now())) {
      return Came.TOO_LATE;
    }
    outcome.objectedTo(voice.organisationName(), reason);
    var kind = outcome.proposal().kind().name();
    timeline.note(voice, TimelineKind.OUTCOME_OBJECTED, kind, reason);
    timeline.tell(new OutcomeObjected(id, voice.partnership()));
    return Came.NOT_AGREED;
  }

  /** What came of it; anything but {@code NOT_AGREED} changed nothing. */
  public enum Came {
    NOT_AGREED,
    OBJECTED_BEFORE,
    TOO_LATE,
    NOT_FOUND
  }
}
