package org.parley.outbox.drain;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.conversation.port.Platform;

/** Counts what the outbox does, by platform; never by place. */
@ApplicationScoped
public class OutboxMeters {
  private final MeterRegistry meters;
  private final AtomicLong waiting = new AtomicLong();

  @Inject
  public OutboxMeters(MeterRegistry meters) {
    this.meters = meters;
    meters.gauge("parley.outbox.lanes.waiting", waiting);
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

  void waiting(long lanes) {
    waiting.set(lanes);
  }

  private void count(String name, Platform platform) {
    meters.counter(name, "platform", platform.code()).increment();
  }
}
