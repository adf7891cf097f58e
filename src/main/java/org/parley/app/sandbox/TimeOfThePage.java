package org.parley.app.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.parley.sandbox.page.BusinessTime;
import org.parley.schedule.BusinessClock;

/** Lets the page read and move the business time of the schedule. */
@ApplicationScoped
class TimeOfThePage implements BusinessTime {

  private final BusinessClock clock;

  TimeOfThePage(BusinessClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public void forward(Duration by, Consumer<Instant> reached) {
    throw new IllegalStateException("the clock cannot be moved yet");
  }
}
