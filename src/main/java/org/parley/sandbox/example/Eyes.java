package org.parley.sandbox.example;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.WorkspaceView.ConversationView;
import org.parley.sandbox.world.WorkspaceView.PersonView;

/** What one person can see, in one room and in the chat with Parley, and what of it is new. */
final class Eyes {

  private final StandIns standIns;
  private final WorkspaceView workspace;
  private final PersonView person;
  private final Reading reading;
  private Set<String> before = Set.of();

  Eyes(StandIns standIns, WorkspaceView workspace, PersonView person) {
    this.standIns = standIns;
    this.workspace = workspace;
    this.person = person;
    this.reading = Reading.of(workspace.platform());
  }

  /** A message where it stands. */
  record Seen(ConversationView room, MessageView message) {
    private String signature() {
      return message.id() + message.text() + message.body();
    }
  }

  /** A button where it stands: in a message, or in the open dialog. */
  record Found(ConversationView room, String target, Reading.Pressable button) {}

  Reading reading() {
    return reading;
  }

  List<ConversationView> rooms() {
    return workspace.conversations().stream()
        .filter(it -> it.members().contains(person.id()))
        .toList();
  }

  ConversationView personal() {
    return rooms().stream()
        .filter(it -> it.kind().equals("personal"))
        .findFirst()
        .orElseThrow(() -> new StoryStopped(person.name() + " has no chat with Parley."));
  }

  /** The channel of the example, else any. */
  ConversationView usual() {
    return rooms().stream()
        .filter(it -> words(it.name()).equals("clean harbour"))
        .findFirst()
        .orElse(rooms().get(0));
  }

  Optional<ConversationView> channel(String name) {
    return rooms().stream()
        .filter(it -> it.kind().equals("channel") && words(it.name()).equals(words(name)))
        .findFirst();
  }

  Optional<DialogView> dialog() {
    return standIns.dialog(place(personal()));
  }

  /** From now on only what comes or changes is new. */
  void remember(ConversationView room) {
    before = all(room).stream().map(Seen::signature).collect(Collectors.toSet());
  }

  /** What is new, newest first. */
  List<Seen> fresh(ConversationView room) {
    return all(room).stream().filter(it -> !before.contains(it.signature())).toList();
  }

  /** A new message with fields to fill in. */
  Optional<Seen> card(ConversationView room) {
    return fresh(room).stream()
        .filter(it -> it.message().author().equals("bot"))
        .filter(it -> !reading.entries(it.message().body()).isEmpty())
        .findFirst();
  }

  /** What the bot says newly, the open dialog first. */
  List<String> texts(ConversationView room) {
    var dialog = dialog().map(it -> reading.text(it.body())).stream();
    var messages =
        fresh(room).stream()
            .map(Seen::message)
            .filter(it -> it.author().equals("bot"))
            .map(it -> it.text() + "\n" + reading.text(it.body()));
    return Stream.concat(dialog, messages).toList();
  }

  /** What can be pressed: in the open dialog, else in any message, newest first. */
  List<Found> buttons(ConversationView room) {
    return dialog()
        .map(
            open ->
                reading.buttons(open.body()).stream()
                    .map(it -> new Found(room, open.id(), it))
                    .toList())
        .orElseGet(() -> buttons(all(room)));
  }

  List<Found> buttons(List<Seen> messages) {
    return messages.stream()
        .flatMap(
            it ->
                reading.buttons(it.message().body()).stream()
                    .map(button -> new Found(it.room(), it.message().id(), button)))
        .toList();
  }

  private List<Seen> all(ConversationView room) {
    return Stream.of(room, personal())
        .distinct()
        .flatMap(where -> standIns.messages(place(where)).stream().map(it -> new Seen(where, it)))
        .sorted(Comparator.comparing((Seen it) -> it.message().at()).reversed())
        .toList();
  }

  private StandIns.Place place(ConversationView where) {
    return new StandIns.Place(workspace.platform(), workspace.id(), where.id(), person.id());
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
