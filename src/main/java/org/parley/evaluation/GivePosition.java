package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.evaluation.EvaluationEvent.PositionGiven;
import org.parley.evaluation.Position.Stand;
import org.parley.organisation.Acting;
import org.parley.partnership.Partners;
import org.parley.partnership.timeline.Timeline;
import org.parley.role.Deed;

/** A partner's voice answers for it, and may change the answer until the evaluation closes. */
@ApplicationScoped
public class GivePosition {
  private final Evaluations evaluations;
  private final Positions positions;
  private final Partners partners;
  private final Timeline timeline;

  GivePosition(Evaluations evaluations, Positions positions, Partners partners, Timeline timeline) {
    this.evaluations = evaluations;
    this.positions = positions;
    this.partners = partners;
    this.timeline = timeline;
  }

  /** The last word counts. Refused from the stated closing time on, whether or not it ran. */
  public Outcome give(Acting voice, Evaluation.Id id, Stand stand) {
    voice.must(Deed.TAKE_POSITION);
    var evaluation =
        evaluations.held(id).filter(it -> it.partnership().equals(voice.partnership()));
    if (evaluation.isEmpty()
        || partners.at(voice.partnership(), voice.theOrganisation()).isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    var now = timeline.now();
    if (!evaluation.get().accepts(now)) {
      return Outcome.TOO_LATE;
    }
    positions
        .of(id, voice.theOrganisation())
        .ifPresentOrElse(
            mine -> mine.changed(voice, stand, now),
            () -> positions.add(Position.given(id, voice, stand, now)));
    timeline.tell(new PositionGiven(id, voice.partnership()));
    return Outcome.KEPT;
  }

  /** What came of it; anything but {@code KEPT} changed nothing. */
  public enum Outcome {
    KEPT,
    TOO_LATE,
    NOT_FOUND
  }
}
