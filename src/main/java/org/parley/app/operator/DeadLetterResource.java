package org.parley.app.operator;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.parley.outbox.DeadLetter;
import org.parley.outbox.DeadLetters;

/** What could not be said, and what is done about it. The command line asks here. */
@Path("/operator/dead-letters")
@OperatorsOnly
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
  private static final int LONGEST_REASON = 200;

  private final DeadLetters letters;

  DeadLetterResource(DeadLetters letters) {
    this.letters = letters;
  }

  /** One of them: where it was to be said, by platform, workspace and kind of place only. */
  public record Line(
      UUID id,
      Instant at,
      String type,
      String platform,
      String kind,
      String workspace,
      String reason) {

    static Line of(DeadLetter letter) {
      var place = letter.destination();
      return new Line(
          letter.id(),
          letter.at(),
          letter.type(),
          place.platform().code(),
          place.isPersonal() ? "personal" : "channel",
          place.workspace(),
          letter.reason());
    }
  }

  /** What became of the wish: a name of {@link DeadLetters.Outcome}. */
  public record Answer(UUID id, DeadLetters.Outcome outcome) {}

  /** Why it is given up. */
  public record Drop(@Nullable String reason) {}

  /** The newest first, at most a thousand. */
  @GET
  public List<Line> list() {
    return letters.list().stream().map(Line::of).toList();
  }

  @POST
  @Path("/{id}/requeue")
  public Answer requeue(@RestPath UUID id) {
    return new Answer(id, letters.requeue(id));
  }

  /** 400 without a reason of at most 200 characters. */
  @POST
  @Path("/{id}/drop")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response drop(@RestPath UUID id, @Nullable Drop drop) {
    String reason = drop == null || drop.reason() == null ? "" : drop.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return Response.status(Response.Status.BAD_REQUEST).build();
    }
    return Response.ok(new Answer(id, letters.drop(id, reason))).build();
  }
}
