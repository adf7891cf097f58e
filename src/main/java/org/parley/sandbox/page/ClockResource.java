package org.parley.sandbox.page;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** The time people live by: read, and moved forward in the background. */
@Path("/sandbox/api/clock")
@SandboxOnly
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

  private static final Logger LOG = Logger.getLogger(ClockResource.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * The clock as the page shows it.
   *
   * @param now business time
   * @param moving whether it is being moved forward
   * @param problem what went wrong with the last forward; empty when all is well
   * @param moves how it was moved so far
   */
  public record Reading(
      Instant now, boolean moving, String problem, List<BusinessTime.Move> moves) {}

  /** How far forward, an ISO duration such as {@code P7D}. */
  public record Forward(Duration by) {}

  private final Playground playground;
  private final Feed feed;
  private final ManagedExecutor background;
  private final AtomicBoolean moving = new AtomicBoolean();

  ClockResource(Playground playground, Feed feed, ManagedExecutor background) {
    this.playground = playground;
    this.feed = feed;
    this.background = background;
  }

  @GET
  public Reading read() {
    return reading("");
  }

  /** 202 when it set off, 409 while an earlier one is under way, 400 for none or too far. */
  @POST
  @Path("/forward")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response forward(Forward wish) {
    Duration by = wish.by();
    if (by == null || by.isNegative() || by.isZero() || by.compareTo(LONGEST) > 0) {
      return Response.status(400).build();
    }
    if (!moving.compareAndSet(false, true)) {
      return Response.status(409).build();
    }
    background.execute(() -> move(by));
    return Response.accepted(reading("")).build();
  }

  private void move(Duration by) {
    String problem = "";
    Cancellable ticking =
        Multi.createFrom().ticks().every(TICK).subscribe().with(tick -> tell(reading("")));
    try {
      playground.time().forward(by);
    } catch (RuntimeException failed) {
      LOG.error("time could not be moved forward", failed);
      problem = "Time could not be moved all the way; nothing was lost. Try again.";
    } finally {
      ticking.cancel();
      moving.set(false);
      tell(reading(problem));
    }
  }

  private Reading reading(String problem) {
    var time = playground.time();
    return new Reading(time.now(), moving.get(), problem, time.moves());
  }

  private void tell(Reading reading) {
    feed.say(new FeedItem("clock", reading));
  }
}
