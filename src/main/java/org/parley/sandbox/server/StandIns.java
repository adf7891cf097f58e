package org.parley.sandbox.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.Faults;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.World;

/**
 * The platforms played on this machine, as a page sees and uses them; kept in {@code standins.json}
 * when a data folder is given. {@link ControlRoutes} offers the same over HTTP.
 *
 * <p>{@link #state}, {@link #messages} and {@link #dialog} only read. {@link #act} waits for the
 * bot's acknowledgement. All are safe from any thread. An unknown platform, workspace, conversation
 * or person reads as nothing and acts as a problem.
 */
public final class StandIns implements AutoCloseable {

  /**
   * What is to be played.
   *
   * @param bot where Parley listens; asked at each use
   * @param machine the machine's clock
   * @param pace real seconds per platform second at first; above 0
   * @param data the folder of {@code standins.json}; empty keeps nothing
   */
  public record Settings(Supplier<URI> bot, Clock machine, double pace, Optional<Path> data) {}

  /** A room of a workspace, looked at by a person; both may be empty where they do not matter. */
  public record Place(String platform, String workspace, String conversation, String person) {}

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final Deliveries deliveries = new Deliveries();
  private final Faults faults = new Faults();
  private volatile double pace;
  private final Happenings happenings;
  private final StandInServer server;
  private final List<StandIn> standIns;
  private final Optional<StandInFile> file;

  private StandIns(StandInServer server, Settings settings, List<Function<World, StandIn>> makers) {
    this.server = server;
    this.pace = settings.pace();
    this.happenings = new Happenings(settings.machine());
    this.file = settings.data().map(folder -> new StandInFile(folder, json, this::save));
    var world =
        new World(
            settings.bot(),
            server::uri,
            settings.machine(),
            this::pace,
            (where, line) -> {
              happenings.add(where, line);
              changed();
            },
            deliveries::add,
            faults);
    this.standIns = makers.stream().map(maker -> maker.apply(world)).toList();
  }

  /**
   * Puts back what was kept, adds every endpoint to {@code server} and begins to play. Closing the
   * answer writes the file and closes the server.
   *
   * @param makers one per platform: {@code world -> new TeamsStandIn(world)}
   */
  public static StandIns open(
      StandInServer server, Settings settings, List<Function<World, StandIn>> makers) {
    var all = new StandIns(server, settings, makers);
    all.file.flatMap(StandInFile::read).ifPresent(all::load);
    all.standIns.forEach(standIn -> standIn.serve(server));
    new ControlRoutes(all, all.json).serve(server);
    server.afterChange(all::changed);
    return all;
  }

  /** Every workspace and tenant, in the order of the platforms. */
  public List<WorkspaceView> state() {
    return standIns.stream().flatMap(standIn -> standIn.workspaces().stream()).toList();
  }

  public List<MessageView> messages(Place place) {
    return standIn(place.platform())
        .map(it -> it.messages(place.workspace(), place.conversation(), place.person()))
        .orElse(List.of());
  }

  public Optional<DialogView> dialog(Place place) {
    return standIn(place.platform()).flatMap(it -> it.dialog(place.workspace(), place.person()));
  }

  public ActResult act(Act act) {
    ActResult result =
        standIn(act.platform())
            .map(it -> it.act(act))
            .orElseGet(() -> new ActResult(0, 0, "unknown platform"));
    changed();
    return result;
  }

  public Happenings happenings() {
    return happenings;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public Faults faults() {
    return faults;
  }

  public double pace() {
    return pace;
  }

  /** Real seconds per platform second from now on; above 0. */
  public void pace(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a pace is above 0");
    }
    pace = factor;
  }

  /** Where the stand-ins can be reached: Slack's API at {@code /slack/api/}. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    file.ifPresent(StandInFile::close);
    happenings.close();
  }

  private void changed() {
    file.ifPresent(StandInFile::changed);
  }

  private Optional<StandIn> standIn(String platform) {
    return standIns.stream().filter(it -> it.platform().equals(platform)).findFirst();
  }

  private JsonNode save() {
    var all = json.createObjectNode().put("version", 1);
    all.set("happenings", json.valueToTree(happenings.since(0)));
    var each = all.putObject("standIns");
    standIns.forEach(it -> each.set(it.platform(), it.save()));
    return all;
  }

  private void load(JsonNode saved) {
    happenings.restore(
        Arrays.asList(json.convertValue(saved.path("happenings"), Happenings.Happening[].class)));
    for (StandIn standIn : standIns) {
      JsonNode own = saved.path("standIns").path(standIn.platform());
      if (own.isObject()) {
        standIn.load(own);
      }
    }
  }
}
