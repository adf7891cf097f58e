package org.parley.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.PartnershipEvent;
import org.parley.partnership.Partnerships;
import org.parley.schedule.BusinessClock;
import org.parley.schedule.Cadence;
import org.parley.schedule.DueTask;
import org.parley.schedule.DueWork;

/**
 * Sets the rhythm of a table's digest: weekly, Monday at nine in the table's own zone, to begin
 * with.
 */
@ApplicationScoped
public class PlanDigest {
  static final DueTask TASK = new DueTask("digest");

  private static final java.time.LocalTime NINE = java.time.LocalTime.of(9, 0);

  private final DigestPlans plans;
  private final Partnerships partnerships;
  private final DueWork dueWork;
  private final BusinessClock clock;

  PlanDigest(DigestPlans plans, Partnerships partnerships, DueWork dueWork, BusinessClock clock) {
    this.plans = plans;
    this.partnerships = partnerships;
    this.dueWork = dueWork;
    this.clock = clock;
  }

  /** The first digest tells of the beginning too. */
  void begin(@Observes PartnershipEvent.PartnershipBegun begun) {
    var zone = ZoneId.of(partnerships.the(begun.partnership()).zone());
    var plan =
        DigestPlan.of(
            begun.partnership(),
            weekly(java.time.DayOfWeek.MONDAY, NINE, zone),
            begun.at().minusMillis(1));
    plans.add(plan);
    enrol(plan);
  }

  /** Another day and time from now on. Idempotent. */
  public Cadence set(
      PartnershipId partnership, java.time.DayOfWeek day, java.time.LocalTime time, ZoneId zone) {
    var plan = plans.of(partnership).orElseThrow();
    plan.set(weekly(day, time, zone), clock.now());
    enrol(plan);
    return plan.cadence();
  }

  private Cadence weekly(java.time.DayOfWeek day, java.time.LocalTime time, ZoneId zone) {
    var rule = "FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2);
    var first =
        clock.today(zone).with(java.time.temporal.TemporalAdjusters.nextOrSame(day)).atTime(time);
    return new Cadence(rule, zone, first);
  }

  private void enrol(DigestPlan plan) {
    plan.cadence()
        .firstAfter(clock.now())
        .ifPresent(
            next -> dueWork.move(TASK, plan.partnership().value().toString(), next.instant()));
  }
}
