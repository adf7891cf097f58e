package org.parley.sandbox.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;
import org.parley.sandbox.world.Fault;
import org.parley.sandbox.world.Routes;

/**
 * {@link StandIns} over HTTP, for tests and for a stand-in that runs as a process of its own. Posts
 * must be {@code application/json}, which keeps pages from elsewhere out; a body that cannot be
 * understood is answered with 400 {@code {"error":"…"}}. Times are ISO instants of machine time.
 *
 * <pre>
 * GET  /control/state -> {"pace":1.0,"workspaces":[{"platform":"slack","id":"T0HARBOUR","name":"Harbour Trust",
 *        "connected":true,
 *        "people":[{"id":"U0ANA","name":"Ana","note":"Harbour Trust","zone":"Europe/Lisbon","language":"en-GB"}],
 *        "conversations":[{"id":"C0HBCLEAN","name":"clean-harbour","kind":"channel","members":["U0ANA"],"botIsIn":false}]}]}
 * GET  /control/messages?platform=slack&amp;workspace=T0HARBOUR&amp;conversation=C0HBCLEAN&amp;as=U0ANA
 *        -> [{"id":"1760000000.000001","author":"bot","authorName":"Parley","text":"…","body":{"blocks":[…]},
 *             "at":"2026-11-21T09:00:00Z","onlyForYou":false,"edited":false,"thread":""}]
 * GET  /control/dialog?platform=slack&amp;workspace=T0HARBOUR&amp;person=U0ANA
 *        -> {"id":"V…","title":"…","body":{…},"problems":{"block":"…"}}, or null
 * POST /control/act {"platform":"slack","workspace":"T0HARBOUR","person":"U0ANA","conversation":"C0HBCLEAN",
 *        "kind":"TYPE","target":"","detail":{"text":"/partnership help"}}   (absent fields are empty)
 *        -> {"status":200,"millis":12,"problem":""}
 * GET  /control/deliveries?after=0 -> [{"number":1,"platform":"slack","workspace":"T0HARBOUR","conversation":"C0HBCLEAN",
 *        "message":"1760000000.000001","person":"","kind":"POST","text":"…","pings":[],"at":"…"}]
 * GET  /control/happenings?after=0 -> [{"id":1,"at":"…","where":"slack/T0HARBOUR","line":"…"}]
 * POST /control/fault {"platform":"slack","method":"chat.postMessage","workspace":"","conversation":"",
 *        "kind":"rate_limited","times":1,"retryAfter":30,"error":""}
 *        (kind: rate_limited, error, timeout, reset; see {@link Fault}) -> {"ok":true}
 * POST /control/faults/clear {} -> {"ok":true}
 * POST /control/pace {"pace":0.01} -> {"pace":0.01}
 * </pre>
 */
final class ControlRoutes {

  private static final String OK = "{\"ok\":true}";

  private final StandIns standIns;
  private final ObjectMapper json;

  ControlRoutes(StandIns standIns, ObjectMapper json) {
    this.standIns = standIns;
    this.json = json;
  }

  void serve(Routes routes) {
    routes.on("GET", "/control/state", asked -> state());
    routes.on("GET", "/control/messages", asked -> give(standIns.messages(place(asked, "as"))));
    routes.on(
        "GET",
        "/control/dialog",
        asked -> give(standIns.dialog(place(asked, "person")).orElse(null)));
    routes.on(
        "GET", "/control/deliveries", asked -> give(standIns.deliveries().since(after(asked))));
    routes.on(
        "GET", "/control/happenings", asked -> give(standIns.happenings().since(after(asked))));
    routes.on("POST", "/control/act", understood(this::act));
    routes.on("POST", "/control/fault", understood(this::fault));
    routes.on("POST", "/control/faults/clear", understood(this::clear));
    routes.on("POST", "/control/pace", understood(this::pace));
  }

  private Answer state() throws JsonProcessingException {
    ObjectNode all = json.createObjectNode().put("pace", standIns.pace());
    all.set("workspaces", json.valueToTree(standIns.state()));
    return give(all);
  }

  private Answer act(JsonNode body) throws JsonProcessingException {
    JsonNode detail = body.path("detail");
    return give(
        standIns.act(
            new Act(
                text(body, "platform"),
                text(body, "workspace"),
                text(body, "person"),
                text(body, "conversation"),
                Act.Kind.valueOf(text(body, "kind").toUpperCase(Locale.ROOT)),
                text(body, "target"),
                detail.isMissingNode() ? NullNode.getInstance() : detail)));
  }

  private Answer fault(JsonNode body) {
    standIns
        .faults()
        .inject(
            new Fault(
                text(body, "platform"),
                text(body, "method"),
                text(body, "workspace"),
                text(body, "conversation"),
                Fault.Kind.valueOf(text(body, "kind").toUpperCase(Locale.ROOT)),
                body.path("times").asInt(1),
                body.path("retryAfter").asInt(1),
                text(body, "error")));
    return Answer.json(OK);
  }

  private Answer clear(JsonNode body) {
    standIns.faults().clear();
    return Answer.json(OK);
  }

  private Answer pace(JsonNode body) throws JsonProcessingException {
    standIns.pace(body.path("pace").asDouble());
    return give(json.createObjectNode().put("pace", standIns.pace()));
  }

  private Routes.Handler understood(Told told) {
    return asked -> {
      if (!asked.header("content-type").startsWith("application/json")) {
        return Answer.json(415, "{\"error\":\"send application/json\"}");
      }
      try {
        return told.answer(json.readTree(asked.body()));
      } catch (JsonProcessingException | IllegalArgumentException wrong) {
        String why = wrong instanceof JsonProcessingException ? "not JSON" : wrong.getMessage();
        return Answer.json(400, json.createObjectNode().put("error", why).toString());
      }
    };
  }

  private Answer give(@org.jspecify.annotations.Nullable Object value)
      throws JsonProcessingException {
    return Answer.json(json.writeValueAsString(value));
  }

  private static StandIns.Place place(Asked asked, String person) {
    return new StandIns.Place(
        asked.query().getOrDefault("platform", ""),
        asked.query().getOrDefault("workspace", ""),
        asked.query().getOrDefault("conversation", ""),
        asked.query().getOrDefault(person, ""));
  }

  private static int after(Asked asked) {
    String after = asked.query().getOrDefault("after", "0");
    return after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0;
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asText("");
  }

  @FunctionalInterface
  private interface Told {
    Answer answer(JsonNode body) throws java.io.IOException;
  }
}
