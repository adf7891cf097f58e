package org.parley.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.PartnershipEvent;
import org.parley.partnership.Partnerships;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;
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

  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final DigestPlans plans;
  private final Partnerships partnerships;
  private final DueWork dueWork;
  private final Timeline timeline;
  private final BusinessClock clock;

  PlanDigest(
      DigestPlans plans,
      Partnerships partnerships,
      DueWork dueWork,
      Timeline timeline,
      BusinessClock clock) {
    this.plans = plans;
    this.partnerships = partnerships;
    this.dueWork = dueWork;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The first digest tells of the beginning too. */
  void begin(@Observes PartnershipEvent.PartnershipBegun begun) {
    var zone = ZoneId.of(partnerships.the(begun.partnership()).zone());
    var plan =
        DigestPlan.of(
            begun.partnership(),
            cadence(new Weekly(DayOfWeek.MONDAY, NINE, zone)),
            begun.at().minusMillis(1));
    plans.add(plan);
    enrol(plan);
  }

  /** Once a week, at a local time. */
  public record Weekly(DayOfWeek day, LocalTime time, ZoneId zone) {}

  /** Another day and time from now on. Idempotent. */
  public Cadence set(Acting by, Weekly when) {
    by.must(Deed.SET_DIGEST);
    var plan = the(by.partnership());
    var cadence = cadence(when);
    if (!isSame(plan.cadence(), cadence)) {
      plan.set(cadence, clock.now());
      timeline.note(by, TimelineKind.DIGEST_SET, cadence.rule(), when.time() + " " + when.zone());
      enrol(plan);
    }
    return plan.cadence();
  }

  /** The first date of a rhythm is not what people chose. */
  private static boolean isSame(Cadence one, Cadence other) {
    return one.rule().equals(other.rule())
        && one.zone().equals(other.zone())
        && one.start().toLocalTime().equals(other.start().toLocalTime());
  }

  /** When a table's digest comes. */
  public DigestPlan the(PartnershipId partnership) {
    return plans.of(partnership).orElseThrow();
  }

  private Cadence cadence(Weekly when) {
    var rule = "FREQ=WEEKLY;BYDAY=" + when.day().name().substring(0, 2);
    var today = clock.today(when.zone());
    var first = today.with(TemporalAdjusters.nextOrSame(when.day())).atTime(when.time());
    return new Cadence(rule, when.zone(), first);
  }

  private void enrol(DigestPlan plan) {
    plan.cadence()
        .firstAfter(clock.now())
        .ifPresent(
            next -> dueWork.move(TASK, plan.partnership().value().toString(), next.instant()));
  }
}
