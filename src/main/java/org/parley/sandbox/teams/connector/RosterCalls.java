package org.parley.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.Team;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;

/** Who is in a conversation, and what a team is. */
final class RosterCalls {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TenantState state;
  private final Gate gate;

  RosterCalls(TenantState state, Gate gate) {
    this.state = state;
    this.gate = gate;
  }

  /** {@code GET …/members}. */
  Answer members(Asked asked) {
    return Answer.json(roster(asked).toString());
  }

  /** {@code GET …/pagedmembers}; everybody fits on one page, the least of which is 50. */
  Answer pagedMembers(Asked asked) {
    var out = JSON.objectNode();
    out.set("members", roster(asked));
    return Answer.json(out.toString());
  }

  /** {@code GET …/members/{member}}, by either id. */
  Answer member(Asked asked) {
    var room = gate.enter(asked, RateWindows.Budget.READ).room();
    var person =
        state
            .tenant()
            .person(asked.path().getOrDefault("member", ""))
            .filter(p -> room.has(p.id()))
            .orElseThrow(Refusal::memberNotFound);
    return Answer.json(account(person).toString());
  }

  /** {@code GET v3/teams/{id}}. */
  Answer team(Asked asked) {
    var team = enterTeam(asked);
    var out = JSON.objectNode().put("id", team.id()).put("name", team.name());
    out.put("aadGroupId", team.groupId()).put("tenantId", state.tenant().id());
    out.put("type", "standard").put("memberCount", state.tenant().people().size());
    out.put("channelCount", state.tenant().rooms().stream().filter(Room::isChannel).count());
    return Answer.json(out.toString());
  }

  /** {@code GET v3/teams/{id}/conversations}; the General channel has no name. */
  Answer channels(Asked asked) {
    var team = enterTeam(asked);
    var out = JSON.objectNode();
    var list = out.putArray("conversations");
    state.tenant().rooms().stream()
        .filter(Room::isChannel)
        .forEach(r -> list.add(channel(r, team)));
    return Answer.json(out.toString());
  }

  private static ObjectNode channel(Room room, Team team) {
    var out = JSON.objectNode().put("id", room.id());
    if (room.id().equals(team.id())) {
      out.putNull("name");
    } else {
      out.put("name", room.name());
    }
    return out.put("type", "standard");
  }

  private Team enterTeam(Asked asked) {
    var team = state.tenant().team();
    if (!team.id().equals(asked.path().getOrDefault("id", ""))) {
      throw Refusal.conversationNotFound();
    }
    gate.enter(asked, RateWindows.Budget.READ);
    return team;
  }

  private ArrayNode roster(Asked asked) {
    var room = gate.enter(asked, RateWindows.Budget.READ).room();
    var list = JSON.arrayNode();
    state.tenant().peopleIn(room).forEach(p -> list.add(account(p)));
    return list;
  }

  private static ObjectNode account(Person person) {
    var out = JSON.objectNode().put("id", person.mri()).put("name", person.name());
    out.put("objectId", person.id()).put("aadObjectId", person.id());
    out.put("givenName", person.name());
    out.put("email", person.mail()).put("userPrincipalName", person.mail());
    return out.put("tenantId", person.homeTenant()).put("userRole", person.role());
  }
}
