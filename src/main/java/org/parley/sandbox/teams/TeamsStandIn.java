package org.parley.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parley.sandbox.teams.client.Activities;
import org.parley.sandbox.teams.client.BotDoor;
import org.parley.sandbox.teams.client.ClientParts;
import org.parley.sandbox.teams.client.TeamsClient;
import org.parley.sandbox.teams.connector.Connector;
import org.parley.sandbox.teams.connector.FindingLog;
import org.parley.sandbox.teams.tenant.Chronicle;
import org.parley.sandbox.teams.tenant.PortAuthority;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.teams.tenant.TenantStateJson;
import org.parley.sandbox.teams.trust.AccessTokens;
import org.parley.sandbox.teams.trust.Registration;
import org.parley.sandbox.teams.trust.SigningKeys;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.Routes;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.World;

/**
 * Microsoft Teams as the bot and the people of one tenant meet it. The service URL is {@code
 * {self}/teams/connector/}, the login {@code {self}/teams/login}, the signing keys are announced at
 * {@code {self}/teams/openid/.well-known/openidconfiguration}.
 */
public final class TeamsStandIn implements StandIn {

  /** The name of the platform. */
  public static final String PLATFORM = "teams";

  private final TenantState state = TenantState.fresh(PortAuthority.tenant());
  private final FindingLog findings = new FindingLog();
  private final SigningKeys keys = new SigningKeys();
  private final AccessTokens tokens;
  private final Connector connector;
  private final TeamsClient client;
  private final TeamsViews views;
  private final Chronicle chronicle;

  public TeamsStandIn(World world, TeamsApp app) {
    this(world, app, BotDoor.PATIENCE);
  }

  /**
   * @param patience how long to wait for the answer to an invoke
   */
  TeamsStandIn(World world, TeamsApp app, Duration patience) {
    var bot = new Registration(app.appId(), app.appPassword(), app.homeTenant());
    this.tokens = new AccessTokens(world.machine());
    this.connector = new Connector(world, new Connector.Parts(state, bot, tokens, keys, findings));
    this.chronicle = new Chronicle(world, state.tenant());
    this.client =
        new TeamsClient(
            new ClientParts(
                state,
                new Activities(world, state.tenant(), bot),
                new BotDoor(world, bot, keys, patience),
                findings,
                chronicle));
    this.views = new TeamsViews(state, world.machine());
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void serve(Routes routes) {
    connector.serve(routes);
  }

  @Override
  public List<WorkspaceView> workspaces() {
    return List.of(views.workspace());
  }

  @Override
  public List<MessageView> messages(String workspace, String conversation, String person) {
    return isHere(workspace) ? views.messages(conversation, person) : List.of();
  }

  @Override
  public Optional<DialogView> dialog(String workspace, String person) {
    return isHere(workspace) ? views.dialog(person) : Optional.empty();
  }

  @Override
  public ActResult act(Act act) {
    var result = client.act(act);
    chronicle.tell(line(act, result));
    return result;
  }

  /** Signs what is sent to the bot with a new key from now on. */
  public void rotateSigningKey() {
    keys.rotate();
  }

  /**
   * What was wrong with cards and messages of the bot: those that were refused, and cards above the
   * size that is safe everywhere.
   */
  public List<String> findings() {
    return findings.lines();
  }

  @Override
  public JsonNode save() {
    var out = JsonNodeFactory.instance.objectNode();
    out.set("tenant", TenantStateJson.write(state));
    out.set("tokens", tokens.save());
    out.set("keys", keys.save());
    return out;
  }

  @Override
  public void load(JsonNode saved) {
    TenantStateJson.read(saved.path("tenant"), state);
    tokens.load(saved.path("tokens"));
    keys.load(saved.path("keys"));
  }

  private boolean isHere(String workspace) {
    return workspace.equals(state.tenant().id());
  }

  private String line(Act act, ActResult result) {
    var who = state.tenant().person(act.person()).map(p -> p.name()).orElse("somebody");
    var what =
        switch (act.kind()) {
          case TYPE -> "wrote a message";
          case PRESS -> "pressed a button";
          case SUBMIT -> "sent a form";
          case CLOSE -> "closed a form";
          case DELETE -> "deleted a message of Parley";
          case ADD_BOT, INSTALL -> "added Parley";
          case REMOVE_BOT, UNINSTALL -> "removed Parley";
          case OPEN_HOME -> "looked around";
        };
    var how = result.problem().isEmpty() ? "" : " (" + result.problem() + ")";
    return who + " " + what + how;
  }
}
