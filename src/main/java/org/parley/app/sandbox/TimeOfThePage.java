package org.parley.app.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.sandbox.page.BusinessTime;
import org.parley.schedule.MachineClock;
import org.parley.schedule.engine.MovableTime;

/** Lets the page read and move the business time of the schedule, and writes down how it moved. */
@ApplicationScoped
class TimeOfThePage implements BusinessTime {

  /** Steps of a long way are shorter apart than people's messages. */
  private static final long LOOK_MILLIS = 20;

  private final MovableTime time;
  private final MachineClock machine;
  private final MoveLog log;

  TimeOfThePage(MovableTime time, MachineClock machine, SandboxSettings settings) {
    this.time = time;
    this.machine = machine;
    this.log = new MoveLog(settings.data().resolve("moves.csv"));
  }

  @Override
  public Instant now() {
    return time.clock().now();
  }

  @Override
  public void forward(Duration by) {
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    try {
      watch.scheduleAtFixedRate(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
      time.forward(by);
    } finally {
      watch.shutdownNow();
      look();
      log.keep();
    }
  }

  @Override
  public List<Move> moves() {
    return log.moves();
  }

  private void look() {
    Instant at = machine.now();
    log.add(new Move(at, Duration.between(at, now()).toMillis()));
  }
}
