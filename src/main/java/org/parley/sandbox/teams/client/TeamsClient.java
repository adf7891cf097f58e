package org.parley.sandbox.teams.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.parley.sandbox.teams.tenant.Dialog;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;

/** Does what people at the page do. An act that makes no sense comes back with its problem. */
public final class TeamsClient {

  private final TenantState state;
  private final Typing typing;
  private final Pressing pressing;
  private final DialogActs dialogs;
  private final Installing installing;

  public TeamsClient(ClientParts parts) {
    this.state = parts.state();
    this.typing = new Typing(parts);
    this.dialogs = new DialogActs(parts);
    this.pressing = new Pressing(parts, dialogs);
    this.installing = new Installing(parts);
  }

  public ActResult act(Act act) {
    return state
        .tenant()
        .person(act.person())
        .filter(p -> act.workspace().equals(state.tenant().id()))
        .map(p -> act(act, p))
        .orElseGet(() -> problem("nobody here by that name"));
  }

  private ActResult act(Act act, Person person) {
    return switch (act.kind()) {
      case TYPE -> inRoom(act, person, room -> type(act, person, room));
      case PRESS -> press(act, person);
      case SUBMIT -> inDialog(act, person, dialog -> submit(act, person, dialog));
      case CLOSE -> inDialog(act, person, this::close);
      case DELETE -> inRoom(act, person, room -> delete(act, person, room));
      case ADD_BOT -> inRoom(act, person, room -> installing.add(person, room));
      case REMOVE_BOT -> inRoom(act, person, room -> installing.remove(person, room));
      case INSTALL -> installing.add(person, general());
      case OPEN_HOME -> problem("");
      case UNINSTALL -> installing.removeEverywhere(person);
    };
  }

  private ActResult inRoom(Act act, Person person, Function<Room, ActResult> then) {
    return state
        .tenant()
        .room(act.conversation())
        .filter(r -> r.has(person.id()))
        .map(then)
        .orElseGet(() -> problem("not a member of this conversation"));
  }

  private ActResult inDialog(Act act, Person person, Function<Dialog, ActResult> then) {
    return openDialog(act, person).map(then).orElseGet(() -> problem("no such dialog is open"));
  }

  private Room general() {
    return state.tenant().room(state.tenant().team().id()).orElseThrow();
  }

  private Optional<Dialog> openDialog(Act act, Person person) {
    return state.dialogs().of(person.id()).filter(d -> d.id().equals(act.target()));
  }

  private ActResult type(Act act, Person person, Room room) {
    var text = act.detail().path("text").asText();
    var thread = act.detail().path("thread").asText("");
    return text.isBlank()
        ? problem("nothing was typed")
        : typing.type(new Typing.Line(person, room, thread, text));
  }

  private ActResult press(Act act, Person person) {
    var dialog = openDialog(act, person);
    if (dialog.isPresent()) {
      return dialogs.press(
          person, dialog.get(), withoutInputs(act.detail()), act.detail().path("inputs"));
    }
    return inRoom(
        act,
        person,
        room ->
            state
                .posts()
                .find(room, act.target())
                .filter(p -> p.isSeenBy(person.id()))
                .map(
                    post ->
                        new Pressing.Press(
                            person,
                            room,
                            post,
                            withoutInputs(act.detail()),
                            act.detail().path("inputs")))
                .map(pressing::press)
                .orElseGet(() -> problem("this message is gone")));
  }

  private static JsonNode withoutInputs(JsonNode detail) {
    var action = detail.deepCopy();
    if (action instanceof ObjectNode object) {
      object.remove("inputs");
    }
    return action;
  }

  private ActResult submit(Act act, Person person, Dialog dialog) {
    return DialogActs.sendingAction(dialog)
        .map(action -> dialogs.submit(person, dialog, action, act.detail()))
        .orElseGet(() -> problem("this dialog has nothing to send"));
  }

  private ActResult close(Dialog dialog) {
    state.dialogs().close(dialog);
    return problem("");
  }

  private ActResult delete(Act act, Person person, Room room) {
    return state
        .posts()
        .find(room, act.target())
        .filter(p -> p.isSeenBy(person.id()) && p.isByBot())
        .map(
            post -> {
              state.posts().remove(post);
              return problem("");
            })
        .orElseGet(() -> problem("this message is gone"));
  }

  private static ActResult problem(String what) {
    return new ActResult(0, 0, what);
  }
}
