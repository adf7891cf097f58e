package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.teams.inbound.TeamsDoor.TurnedAway;
import org.parley.watch.Doors;
import org.parley.watch.Doors.Door;
import org.parley.watch.Doors.Kind;
import org.parley.watch.Doors.Reason;

/**
 * Where Teams calls. Blocking: the Bot Framework's adapter waits inside, which must not happen on
 * an event loop.
 */
@Path("/api/messages")
public class TeamsInbound {
  private static final int LONGEST = 256 * 1024;
  private static final Map<String, Kind> KINDS =
      Map.of("message", Kind.MESSAGE, "invoke", Kind.INVOKE);

  private final TeamsDoor door;
  private final Crowd crowd;
  private final TeamsTurns turns;

  TeamsInbound(TeamsDoor door, Crowd crowd, TeamsTurns turns) {
    this.door = door;
    this.crowd = crowd;
    this.turns = turns;
  }

  /** One activity. */
  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  public Response receive(
      @Nullable @HeaderParam("Authorization") String authorization, InputStream body)
      throws IOException {
    long begun = System.nanoTime();
    if (!door.isOpen()) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    var bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      Doors.refused(Door.TEAMS, Reason.TOO_LARGE);
      return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
    }
    try {
      var incoming = door.admit(authorization, bytes);
      var answer = crowd.turnsAway(incoming).orElseGet(() -> turns.take(incoming));
      Doors.acknowledged(Door.TEAMS, KINDS.getOrDefault(incoming.type(), Kind.EVENT), begun);
      return response(answer);
    } catch (TurnedAway e) {
      Doors.refused(Door.TEAMS, reason(e.status()));
      return Response.status(e.status()).build();
    }
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 401 -> Reason.TOKEN;
      case 403 -> Reason.NOT_WELCOME;
      default -> Reason.MALFORMED;
    };
  }

  private static Response response(TurnAnswer answer) {
    var response = Response.status(answer.status());
    return answer
        .body()
        .map(ObjectNode::toString)
        .map(json -> response.entity(json).type(MediaType.APPLICATION_JSON_TYPE).build())
        .orElseGet(response::build);
  }
}
