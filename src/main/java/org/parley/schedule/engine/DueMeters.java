package org.parley.schedule.engine;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts due work: {@code parley_due_work_total} by task and outcome. */
@ApplicationScoped
public class DueMeters {
  private static final String NAME = "parley.due.work";

  private final MeterRegistry meters;

  @Inject
  public DueMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void done(String task) {
    meters.counter(NAME, "task", task, "outcome", "done").increment();
  }

  void failed(String task) {
    meters.counter(NAME, "task", task, "outcome", "failed").increment();
  }
}
