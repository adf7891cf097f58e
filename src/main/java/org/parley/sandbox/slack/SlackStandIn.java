package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import org.parley.sandbox.slack.api.Codes;
import org.parley.sandbox.slack.api.ConsentPage;
import org.parley.sandbox.slack.api.Replies;
import org.parley.sandbox.slack.api.WebApi;
import org.parley.sandbox.slack.send.BotLine;
import org.parley.sandbox.slack.send.Events;
import org.parley.sandbox.slack.state.Registration;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.SlackState;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.Routes;
import org.parley.sandbox.world.StandIn;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.World;

/**
 * Slack, played: the Web API at {@code /slack/api/}, the consent page at {@code
 * /slack/oauth/v2/authorize}, response addresses, and signed requests to the bot's {@code
 * /slack/events}. Safe from any thread; no lock is held while the bot is called.
 */
public final class SlackStandIn implements StandIn {

  private final SlackState state;
  private final Looking looking;
  private final WebApi api;
  private final ConsentPage consent;
  private final Replies replies;
  private final Typing typing;
  private final Pressing pressing;
  private final Dialogs dialogs;
  private final Joining joining;
  private final Browser browser;

  /** Two workspaces, {@code T0HARBOUR} and {@code T0SHORE}; the app is installed in neither. */
  public SlackStandIn(World world, SlackApp app) {
    state = new SlackState(world.machine());
    var registration =
        new Registration(app.appId(), app.clientId(), app.clientSecret(), app.signingSecret());
    var scene = new Scene(world, registration, state);
    var cast = new Cast(scene);
    var line = new BotLine(scene);
    var events = new Events(scene, line);
    var codes = new Codes(world.machine());
    looking = new Looking(scene);
    api = new WebApi(scene, events, codes);
    consent = new ConsentPage(scene, codes);
    replies = new Replies(scene);
    typing = new Typing(scene, cast, line, replies);
    pressing = new Pressing(scene, cast, line);
    dialogs = new Dialogs(scene, cast, line);
    joining = new Joining(scene, cast, events);
    browser = new Browser(scene, cast, consent);
  }

  @Override
  public String platform() {
    return Scene.PLATFORM;
  }

  @Override
  public void serve(Routes routes) {
    api.serve(routes);
    consent.serve(routes);
    replies.serve(routes);
  }

  @Override
  public List<WorkspaceView> workspaces() {
    return state.locked(looking::workspaces);
  }

  @Override
  public List<MessageView> messages(String workspace, String conversation, String person) {
    return state.locked(() -> looking.messages(workspace, conversation, person));
  }

  @Override
  public Optional<DialogView> dialog(String workspace, String person) {
    return state.locked(() -> looking.dialog(workspace, person));
  }

  @Override
  public ActResult act(Act act) {
    try {
      return switch (act.kind()) {
        case TYPE -> typing.type(act);
        case PRESS -> pressing.press(act);
        case SUBMIT -> dialogs.submit(act);
        case CLOSE -> dialogs.close(act);
        case DELETE -> joining.delete(act);
        case ADD_BOT -> joining.invite(act);
        case REMOVE_BOT -> joining.remove(act);
        case INSTALL -> browser.install(act);
        case UNINSTALL -> joining.uninstall(act);
        case OPEN_HOME -> joining.openHome(act);
      };
    } catch (CannotAct refused) {
      return new ActResult(0, 0, String.valueOf(refused.getMessage()));
    }
  }

  /** Installs the app in a workspace as its owner, through the bot's own install page. */
  public ActResult connect(String workspace) {
    String owner = state.team(workspace).map(Team::owner).orElseThrow().id();
    return act(
        new Act(platform(), workspace, owner, "", Act.Kind.INSTALL, "", NullNode.getInstance()));
  }

  /** Archives a channel for good: nothing can be posted there any more. */
  public void archive(String workspace, String channel) {
    state.locked(
        () -> {
          Room room = state.room(workspace, channel).orElseThrow();
          room.archive();
          return room;
        });
  }

  @Override
  public JsonNode save() {
    return state.locked(state::save);
  }

  @Override
  public void load(JsonNode saved) {
    state.locked(
        () -> {
          state.load(saved);
          return saved;
        });
  }
}
