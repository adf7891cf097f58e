package org.parley.slack.inbound;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.fault.Faults;
import org.parley.slack.request.WarmUpAnswer;
import org.parley.watch.Doors;
import org.parley.watch.Doors.Door;
import org.parley.watch.Doors.Kind;
import org.parley.watch.Doors.Reason;

/** Checks a request's signature, then and only then hands it to Bolt. */
final class SlackDoor {
  private static final Logger LOG = Logger.getLogger(SlackDoor.class);

  private final App app;
  private final SlackSignature signature;
  private final SlackRequestParser parser;

  SlackDoor(App app, SlackSignature signature) {
    this.app = app;
    this.signature = signature;
    this.parser = new SlackRequestParser(app.config());
  }

  /** What came over HTTP: the bytes as they came. */
  record Delivery(
      @Nullable String timestamp,
      @Nullable String signature,
      @Nullable String contentType,
      byte[] body) {}

  Response receive(Delivery delivery) {
    if (!signature.isGenuine(delivery.timestamp(), delivery.signature(), delivery.body())) {
      if (isSslCheck(delivery.body())) {
        return Response.ok();
      }
      Doors.refused(Door.SLACK, Reason.SIGNATURE);
      return refused();
    }
    return run(delivery, false);
  }

  /** A request of our own, signed and parsed as Slack's are, that reaches no outside world. */
  Response warmUp(String timestamp, byte[] body) {
    var sign = signature.sign(timestamp, body);
    var delivery = new Delivery(timestamp, sign, "application/x-www-form-urlencoded", body);
    return signature.isGenuine(timestamp, sign, body) ? run(delivery, true) : refused();
  }

  private Response run(Delivery delivery, boolean isWarmUp) {
    long begun = System.nanoTime();
    try {
      var request = parsed(delivery);
      if (request == null) {
        return Response.ok();
      }
      if (isWarmUp) {
        WarmUpAnswer.ask(request.getContext());
        return app.run(request);
      }
      var response = app.run(request);
      Doors.acknowledged(Door.SLACK, kind(request.getRequestType()), begun);
      return response;
    } catch (JsonParseException | IllegalStateException malformed) {
      LOG.warnf("A request from Slack cannot be read: %s", malformed.getClass().getSimpleName());
      Doors.refused(Door.SLACK, Reason.MALFORMED);
      return Response.json(400, Map.of("error", "invalid request"));
    } catch (Exception e) {
      var reference = Faults.reference();
      LOG.errorf(Faults.withoutWords(e), "Reference %s: a request from Slack failed", reference);
      return Response.json(500, Map.of("error", reference));
    }
  }

  private static Kind kind(RequestType type) {
    return switch (type) {
      case Command -> Kind.COMMAND;
      case Event, UrlVerification -> Kind.EVENT;
      default -> Kind.INTERACTION;
    };
  }

  private @Nullable Request<?> parsed(Delivery delivery) {
    var type = delivery.contentType() == null ? List.<String>of() : List.of(delivery.contentType());
    return parser.parse(
        HttpRequest.builder()
            .requestUri("/slack/events")
            .queryString(Map.of())
            .headers(new RequestHeaders(Map.of("Content-Type", type)))
            .requestBody(new String(delivery.body(), StandardCharsets.UTF_8))
            .remoteAddress("")
            .build());
  }

  /** Slack asks now and then, unsigned, whether the certificate is good; nothing is done for it. */
  private static boolean isSslCheck(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    return text.equals("ssl_check=1")
        || text.startsWith("ssl_check=1&")
        || text.contains("&ssl_check=1");
  }

  private static Response refused() {
    return Response.json(401, Map.of("error", "invalid request"));
  }
}
