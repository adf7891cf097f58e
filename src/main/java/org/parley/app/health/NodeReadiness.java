package org.parley.app.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parley.outbox.drain.LaneEngine;
import org.parley.schedule.engine.ClockAgreement;
import org.parley.schedule.engine.DueEngine;
import org.parley.schedule.table.SqlFailure;

/** Ready while both engines look at their tables and the clocks agree. */
@ApplicationScoped
class NodeReadiness {

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck lanes(LaneEngine engine) {
    return check("Lanes are drained", engine::isRunning);
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck dueWork(DueEngine engine) {
    return check("Due work is done", engine::isRunning);
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck clocks(ClockAgreement clocks) {
    return check("Node and database tell the same time", clocks::holds);
  }

  private static HealthCheck check(String name, BooleanSupplier holds) {
    return () -> {
      boolean up;
      try {
        up = holds.getAsBoolean();
      } catch (SqlFailure unreachable) {
        up = false;
      }
      return HealthCheckResponse.named(name).status(up).build();
    };
  }
}
