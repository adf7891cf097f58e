package org.parley.sandbox.slack;

import org.parley.sandbox.slack.send.Interactions.Actor;
import org.parley.sandbox.slack.state.Installation;
import org.parley.sandbox.slack.state.Person;
import org.parley.sandbox.slack.state.Room;
import org.parley.sandbox.slack.state.Scene;
import org.parley.sandbox.slack.state.SlackState;
import org.parley.sandbox.slack.state.Team;
import org.parley.sandbox.world.Act;

/** Who acts, and where: refuses with {@link CannotAct} those who are not there. */
final class Cast {

  private final SlackState state;

  Cast(Scene scene) {
    this.state = scene.state();
  }

  Team team(Act act) {
    return state
        .team(act.workspace())
        .orElseThrow(() -> new CannotAct("There is no such workspace."));
  }

  Person person(Act act) {
    return team(act)
        .person(act.person())
        .orElseThrow(() -> new CannotAct("Nobody of that name is in this workspace."));
  }

  /** A member of a workspace where the app is installed. */
  Actor actor(Act act) {
    return new Actor(team(act), person(act), installed(act));
  }

  Installation installed(Act act) {
    return state
        .locked(() -> state.installed(team(act).id()))
        .orElseThrow(() -> new CannotAct("Parley is not installed in this workspace."));
  }

  /** A room that this person is a member of. */
  Room room(Act act) {
    String person = person(act).id();
    return state
        .locked(() -> state.room(act.workspace(), act.conversation()))
        .filter(room -> room.members().contains(person))
        .orElseThrow(() -> new CannotAct("You are not a member of this conversation."));
  }
}
