package org.parley.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.timeline.Timeline;
import org.parley.schedule.DueHandler;
import org.parley.schedule.DueTask;
import org.parley.schedule.Occurrence;

/** Tells what happened when it is due; a week in which nothing happened is skipped. */
@ApplicationScoped
class TellDigest implements DueHandler {
  private final DigestPlans plans;
  private final Timeline timeline;

  TellDigest(DigestPlans plans, Timeline timeline) {
    this.plans = plans;
    this.timeline = timeline;
  }

  @Override
  public DueTask task() {
    return PlanDigest.TASK;
  }

  @Override
  public Optional<Instant> run(String subject, Instant due) {
    var plan = plans.of(new PartnershipId(UUID.fromString(subject)));
    return plan.flatMap(this::tell);
  }

  private Optional<Instant> tell(DigestPlan plan) {
    var catchUp = plan.cadence().catchUp(plan.handled(), timeline.now());
    catchUp
        .current()
        .ifPresent(
            date -> {
              var since = plan.toldUntil();
              var until = date.instant();
              if (!timeline.between(plan.partnership(), since, until, 1).isEmpty()) {
                timeline.tell(new DigestDue(plan.partnership(), since, until));
              }
              plan.told(date);
            });
    return catchUp.next().map(Occurrence::instant);
  }
}
