package org.parley.outbox.drain;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.parley.conversation.port.Platform;
import org.parley.outbox.lane.Census.Standing;

/** Counts what the outbox does, by platform; never by place. */
@ApplicationScoped
public class OutboxMeters {
  private final MeterRegistry meters;
  private volatile Standing standing = Standing.NOTHING;
  private volatile Duration oldest = Duration.ZERO;

  @Inject
  public OutboxMeters(MeterRegistry meters) {
    this.meters = meters;
    meters.gauge("parley.outbox.lanes.waiting", this, it -> it.standing.waiting());
    meters.gauge("parley.outbox.lanes.uninvited", this, it -> it.standing.uninvited());
    meters.gauge("parley.outbox.lanes.held", this, it -> it.standing.held());
    meters.gauge("parley.outbox.dead.letters", this, it -> it.standing.deadLetters());
    meters.gauge("parley.outbox.oldest.seconds", this, it -> it.oldest.toMillis() / 1000.0);
  }

  void delivered(Platform platform) {
    count("parley.outbox.delivered", platform);
  }

  void dead(Platform platform) {
    count("parley.outbox.dead", platform);
  }

  void possibleDuplicate(Platform platform) {
    count("parley.outbox.possible.duplicate", platform);
  }

  void failed(Platform platform) {
    count("parley.outbox.failed", platform);
  }

  void tooFast(Platform platform) {
    count("parley.outbox.too.fast", platform);
  }

  void swept(int lanes) {
    meters.counter("parley.outbox.swept").increment(lanes);
  }

  void retried(Platform platform) {
    count("parley.outbox.retries", platform);
  }

  void standing(Standing counted, Instant now) {
    standing = counted;
    oldest =
        counted
            .oldest()
            .map(since -> Duration.between(since, now))
            .filter(age -> !age.isNegative())
            .orElse(Duration.ZERO);
  }

  private void count(String name, Platform platform) {
    meters.counter(name, "platform", platform.code()).increment();
  }
}
