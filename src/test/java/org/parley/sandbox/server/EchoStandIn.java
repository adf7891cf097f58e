package org.parley.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Delivery;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.Faults;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.Routes;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.World;

/** The smallest platform: one workspace, one room, every line typed is kept. */
final class EchoStandIn implements StandIn {

  private final World world;
  private final List<String> lines = new ArrayList<>();

  EchoStandIn(World world) {
    this.world = world;
  }

  @Override
  public String platform() {
    return "echo";
  }

  @Override
  public void serve(Routes routes) {
    routes.on("GET", "/echo/rooms/{room}/lines", asked -> Answer.json(asked.path().toString()));
    routes.on("GET", "/echo/rooms/all/lines", asked -> Answer.json("every room"));
    routes.on("GET", "/echo/ask", asked -> Answer.json(asked.query().toString()));
    routes.on("GET", "/echo/broken", asked -> broken());
    routes.on("GET", "/echo/nothing", asked -> Answer.none());
    routes.on("POST", "/echo/say", asked -> say(asked.text()));
  }

  private static Answer broken() {
    throw new IllegalStateException("a secret detail");
  }

  private Answer say(String text) {
    if (world.faults().strike(new Faults.Call("echo", "say", "E1", "room")).isPresent()) {
      return Answer.empty(429);
    }
    keep(text);
    var at = world.machine().instant();
    world
        .delivered()
        .accept(
            new Delivery("echo", "E1", "room", "1", "", Delivery.Kind.POST, text, List.of(), at));
    return Answer.json("{}");
  }

  private void keep(String text) {
    lines.add(text);
    world.happened().accept("echo/E1", "a line at pace " + world.pace().get());
  }

  @Override
  public List<WorkspaceView> workspaces() {
    return List.of(new WorkspaceView("echo", "E1", "Echo", true, List.of(), List.of()));
  }

  @Override
  public List<MessageView> messages(String workspace, String conversation, String person) {
    return lines.stream()
        .map(
            line ->
                new MessageView(
                    "1", "bot", "Bot", line, NullNode.getInstance(), Instant.EPOCH, false, false))
        .toList();
  }

  @Override
  public Optional<DialogView> dialog(String workspace, String person) {
    return Optional.empty();
  }

  @Override
  public ActResult act(Act act) {
    keep(act.person() + ": " + act.detail().path("text").asText());
    return new ActResult(200, 1, "");
  }

  @Override
  public JsonNode save() {
    var all = JsonNodeFactory.instance.objectNode();
    lines.forEach(all.putArray("lines")::add);
    return all;
  }

  @Override
  public void load(JsonNode saved) {
    saved.path("lines").forEach(line -> lines.add(line.asText()));
  }
}
