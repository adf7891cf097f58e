package org.parley.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Fault;
import org.parley.sandbox.world.Faults;
import org.parley.sandbox.world.World;

/** Plays the faults that were asked for around a call. */
final class Setbacks {

  private static final Duration HELD = Duration.ofSeconds(30);

  private final World world;

  Setbacks(World world) {
    this.world = world;
  }

  /** Carries out {@code work}, unless a fault says otherwise. */
  Answer around(String method, String team, String conversation, Supplier<Answer> work)
      throws InterruptedException {
    Optional<Fault> fault =
        world.faults().strike(new Faults.Call(Scene.PLATFORM, method, team, conversation));
    if (fault.isEmpty()) {
      return work.get();
    }
    switch (fault.get().kind()) {
      case RATE_LIMITED:
        return limited(fault.get().retryAfter());
      case ERROR:
        return failed(fault.get().error());
      case TIMEOUT:
        Answer lost = work.get();
        Thread.sleep(world.really(HELD).toMillis());
        return lost.unsent();
      case RESET:
      default:
        return Answer.none();
    }
  }

  /**
   * HTTP 429.
   *
   * @param retryAfter platform seconds
   */
  static Answer limited(int retryAfter) {
    return Answer.json(429, error("ratelimited")).with("Retry-After", Integer.toString(retryAfter));
  }

  private static Answer failed(String error) {
    return error.matches("[45]\\d\\d")
        ? Answer.json(Integer.parseInt(error), error("internal_error"))
        : Answer.json(error(error.isEmpty() ? "internal_error" : error));
  }

  private static String error(String code) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", code).toString();
  }
}
