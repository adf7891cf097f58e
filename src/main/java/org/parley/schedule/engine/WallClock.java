package org.parley.schedule.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The machine's own clock, which somebody may set anew at any time. */
@ApplicationScoped
public class WallClock {
  Instant now() {
    return Instant.now();
  }
}
