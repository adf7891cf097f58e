package org.parley.sandbox.teams;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parley.sandbox.teams.client.Activities;
import org.parley.sandbox.teams.tenant.Person;
import org.parley.sandbox.teams.tenant.Post;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.WorkspaceView;

/** The tenant as the page shows it. */
final class TeamsViews {

  /** A targeted message disappears from the client after this time. */
  private static final Duration TARGETED_LIFE = Duration.ofHours(24);

  private final TenantState state;
  private final Clock clock;

  TeamsViews(TenantState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  WorkspaceView workspace() {
    var tenant = state.tenant();
    return new WorkspaceView(
        TeamsStandIn.PLATFORM,
        tenant.id(),
        tenant.name(),
        !state.installations().installed().isEmpty(),
        tenant.people().stream().map(TeamsViews::person).toList(),
        tenant.rooms().stream().map(this::conversation).toList());
  }

  List<MessageView> messages(String conversation, String person) {
    return state
        .tenant()
        .room(conversation)
        .filter(r -> r.has(person))
        .map(r -> state.posts().in(r))
        .orElse(List.of())
        .stream()
        .filter(p -> p.isSeenBy(person) && isStillThere(p))
        .map(p -> message(p, person))
        .toList();
  }

  Optional<DialogView> dialog(String person) {
    return state
        .dialogs()
        .of(person)
        .map(d -> new DialogView(d.id(), d.title(), d.card(), d.problems()));
  }

  private boolean isStillThere(Post post) {
    return !post.isTargeted() || clock.instant().isBefore(post.at().plus(TARGETED_LIFE));
  }

  private MessageView message(Post post, String person) {
    return new MessageView(
        post.id(),
        post.author(),
        post.isByBot() ? Activities.BOT_NAME : nameOf(post.author()),
        post.text(),
        post.cardFor(person),
        post.at(),
        post.isTargeted(),
        post.edited(),
        post.thread().equals(post.id()) ? "" : post.thread());
  }

  private String nameOf(String person) {
    return state.tenant().person(person).map(Person::name).orElse(person);
  }

  private WorkspaceView.ConversationView conversation(Room room) {
    return new WorkspaceView.ConversationView(
        room.id(),
        room.name(),
        room.isPersonal() ? "personal" : "channel",
        room.members(),
        state.installations().isIn(room));
  }

  private static WorkspaceView.PersonView person(Person person) {
    return new WorkspaceView.PersonView(
        person.id(), person.name(), person.kind().note(), person.zone(), person.language());
  }
}
