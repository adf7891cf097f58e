package org.parley.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.organisation.Acting;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;

/** A facilitator moves a partnership to another stage. Gates advise; a person decides. */
@ApplicationScoped
public class MoveStage {
  private final Partnerships partnerships;
  private final Gate gate;
  private final Timeline timeline;

  MoveStage(Partnerships partnerships, Gate gate, Timeline timeline) {
    this.partnerships = partnerships;
    this.gate = gate;
    this.timeline = timeline;
  }

  /** Going back needs no gate; going on against advice needs a reason. */
  public Outcome move(MoveStageCommand command) {
    var by = command.by();
    by.must(Deed.MOVE_STAGE);
    var partnership = partnerships.the(by.partnership());
    if (partnership.stage() != command.drawnAt() || partnership.stage() == command.to()) {
      return new Outcome.MovedMeanwhile(partnership.stage());
    }
    var against = advisedAgainst(partnership, command.to());
    if (!against.isEmpty() && command.reason().isBlank()) {
      return new Outcome.NeedsReason(against);
    }
    var moved = partnership.moveTo(command.to(), command.reason(), by, timeline.now());
    timeline.note(by, TimelineKind.STAGE_MOVED, command.to().name(), command.reason());
    timeline.tell(moved);
    return new Outcome.Moved(partnership.stage());
  }

  /** What is not yet true of what is advised; nothing when going back. */
  public List<Finding> advisedAgainst(Partnership partnership, Stage to) {
    return to.compareTo(partnership.stage()) < 0
        ? List.of()
        : gate.of(partnership.id()).stream().filter(finding -> !finding.isMet()).toList();
  }

  /**
   * @param drawnAt the stage that the form showed; another one now means somebody was faster
   */
  public record MoveStageCommand(Acting by, Stage drawnAt, Stage to, String reason) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It is there now. */
    record Moved(Stage now) implements Outcome {}

    /** Somebody else moved it since the form was drawn; nothing was changed. */
    record MovedMeanwhile(Stage now) implements Outcome {}

    /** Nothing was changed: this is not true yet, and no reason was given to go on. */
    record NeedsReason(List<Finding> against) implements Outcome {}
  }
}
