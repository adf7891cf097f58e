package org.parley.sandbox.teams.connector;

import java.time.Duration;
import java.util.function.Supplier;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Fault;
import org.parley.sandbox.world.Faults;
import org.parley.sandbox.world.World;

/** Plays the failures that somebody asked for. */
final class FaultPlay {

  /** How long a lost answer is held, in platform time. */
  private static final Duration HELD = Duration.ofSeconds(30);

  private final World world;
  private final String tenant;

  FaultPlay(World world, String tenant) {
    this.world = world;
    this.tenant = tenant;
  }

  /** Carries out a call, or fails it as asked. */
  Answer play(Operation operation, String conversation, Supplier<Answer> call) {
    var who = new Faults.Call("teams", operation.wire(), tenant, conversation);
    return world.faults().strike(who).map(f -> fail(f, call)).orElseGet(call);
  }

  private Answer fail(Fault fault, Supplier<Answer> call) {
    return switch (fault.kind()) {
      case RATE_LIMITED -> throw Refusal.throttled(Duration.ofSeconds(fault.retryAfter()));
      case ERROR -> throw Refusal.played(fault.error());
      case RESET -> Answer.none();
      case TIMEOUT -> lost(call);
    };
  }

  private Answer lost(Supplier<Answer> call) {
    Answer answer = call.get();
    try {
      Thread.sleep(world.really(HELD).toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return answer.unsent();
  }
}
