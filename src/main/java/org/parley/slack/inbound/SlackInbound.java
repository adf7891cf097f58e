package org.parley.slack.inbound;

import com.slack.api.bolt.response.Response;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.watch.Doors;
import org.parley.watch.Doors.Door;
import org.parley.watch.Doors.Reason;

/**
 * Where Slack delivers commands, presses, forms and events. Reads the raw bytes itself: a body that
 * anything parsed before would no longer match its signature
 * (github.com/slackapi/java-slack-sdk/issues/1290).
 */
@WebServlet(urlPatterns = "/slack/events")
public class SlackInbound extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int LARGEST = 256 * 1024;

  private final transient Optional<SlackDoor> door;

  @Inject
  SlackInbound(SlackDoors doors) {
    this.door = doors.door();
  }

  SlackInbound(SlackDoor door) {
    this.door = Optional.of(door);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (door.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (request.getContentLengthLong() > LARGEST) {
      Doors.refused(Door.SLACK, Reason.TOO_LARGE);
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      Doors.refused(Door.SLACK, Reason.TOO_LARGE);
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    write(
        door.get()
            .receive(
                new SlackDoor.Delivery(
                    request.getHeader("X-Slack-Request-Timestamp"),
                    request.getHeader("X-Slack-Signature"),
                    request.getContentType(),
                    body)),
        response);
  }

  private static void write(Response from, HttpServletResponse to) throws IOException {
    to.setStatus(from.getStatusCode());
    to.setHeader("Cache-Control", "no-store");
    if (from.getContentType() != null) {
      to.setContentType(from.getContentType());
    }
    if (from.getBody() != null) {
      to.getOutputStream().write(from.getBody().getBytes(StandardCharsets.UTF_8));
    }
  }
}
