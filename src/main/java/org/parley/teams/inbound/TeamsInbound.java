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
import org.jspecify.annotations.Nullable;
import org.parley.teams.inbound.TeamsDoor.TurnedAway;

/**
 * Where Teams calls. Blocking: the Bot Framework's adapter waits inside, which must not happen on
 * an event loop.
 */
@Path("/api/messages")
public class TeamsInbound {
  private static final int LONGEST = 256 * 1024;

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
    if (!door.isOpen()) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    var bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
    }
    try {
      var incoming = door.admit(authorization, bytes);
      return response(crowd.turnsAway(incoming).orElseGet(() -> turns.take(incoming)));
    } catch (TurnedAway e) {
      return Response.status(e.status()).build();
    }
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
