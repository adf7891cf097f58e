package org.parley.sandbox.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.WorkspaceView;
import org.parley.sandbox.world.WorkspaceView.ConversationView;
import org.parley.sandbox.world.WorkspaceView.PersonView;

/**
 * One person in one room at a time. What is read or filled in must have come since the last act; a
 * button may be older.
 */
public final class Someone {

  private final Player player;
  private final WorkspaceView workspace;
  private final PersonView person;
  private final Eyes eyes;
  private ConversationView room;

  Someone(Player player, WorkspaceView workspace, PersonView person) {
    this.player = player;
    this.workspace = workspace;
    this.person = person;
    this.eyes = new Eyes(player.standIns(), workspace, person);
    this.room = eyes.usual();
  }

  public String name() {
    return person.name();
  }

  /** Goes to a channel. */
  public Someone in(String name) {
    room =
        eyes.channel(name)
            .orElseThrow(() -> new StoryStopped(person.name() + " sees no room " + name + "."));
    return this;
  }

  /** Goes to the chat with Parley. */
  public Someone alone() {
    room = eyes.personal();
    return this;
  }

  /** Puts the app into the whole workspace, unless it is there. */
  public Someone connects() {
    if (!player.workspace(workspace).connected()) {
      act(Act.Kind.INSTALL, "", NullNode.getInstance());
    }
    return this;
  }

  /** Brings Parley into this room, unless it is there. */
  public Someone bringsParley() {
    boolean there =
        player.workspace(workspace).conversations().stream()
            .anyMatch(it -> it.id().equals(room.id()) && it.botIsIn());
    if (!there) {
      act(Act.Kind.ADD_BOT, "", NullNode.getInstance());
    }
    return this;
  }

  /** Speaks to Parley in the words that every platform knows: {@code says("stage next")}. */
  public Someone says(String words) {
    if (workspace.platform().equals("slack")) {
      return types(("/partnership " + words).strip());
    }
    return types(room.kind().equals("personal") ? words : "@Parley " + words);
  }

  /** Types a line as it is. */
  public Someone types(String line) {
    act(Act.Kind.TYPE, "", JsonNodeFactory.instance.objectNode().put("text", line));
    return this;
  }

  /** Waits for something new that says this, here or in the chat with Parley. */
  public Someone reads(String part) {
    finds(Pattern.compile(Pattern.quote(part)), part);
    return this;
  }

  /** Waits for something new that fits; answers with what fitted. */
  public MatchResult finds(String pattern) {
    return finds(Pattern.compile(pattern), pattern);
  }

  private MatchResult finds(Pattern wanted, String inWords) {
    return player.until(
        person.name() + " to read \"" + inWords + "\"",
        () ->
            eyes.texts(room).stream()
                .map(wanted::matcher)
                .flatMap(it -> it.results().limit(1))
                .findFirst());
  }

  /**
   * Presses the newest button of this name: in the open dialog, here or in the chat with Parley.
   */
  public Someone presses(String label) {
    press(
        player.until(
            person.name() + " to find the button \"" + label + "\"",
            () ->
                eyes.buttons(room).stream()
                    .filter(it -> it.button().label().equals(label))
                    .findFirst()));
    return this;
  }

  /** The form that the last act brought; on Teams what was sent may need a press first. */
  public FilledForm form() {
    return player.until("a form for " + person.name(), this::opened);
  }

  /** Closes what lies open in front; what came before that still counts as new. */
  public Someone closes() {
    eyes.dialog().ifPresent(it -> does(Act.Kind.CLOSE, at(it.id(), NullNode.getInstance())));
    return this;
  }

  Reading reading() {
    return eyes.reading();
  }

  Optional<DialogView> dialog() {
    return eyes.dialog();
  }

  /** The id of somebody in this workspace, by a word of the name. */
  String colleague(String name) {
    return workspace.people().stream()
        .filter(it -> it.name().contains(name))
        .findFirst()
        .map(PersonView::id)
        .orElseThrow(() -> new StoryStopped(name + " is not in " + workspace.name() + "."));
  }

  /** Does it; a problem that the platform shows ends the story. */
  void act(Act.Kind kind, String target, JsonNode detail) {
    eyes.remember(room);
    does(kind, at(target, detail));
  }

  private Eyes.Found at(String target, JsonNode detail) {
    return new Eyes.Found(room, target, new Reading.Pressable("", detail, Reading.Effect.ACTS));
  }

  /** Presses a button of a message that may be older by now. */
  void press(Eyes.Seen card, JsonNode detail) {
    var button = new Reading.Pressable("", detail, Reading.Effect.ACTS);
    press(new Eyes.Found(card.room(), card.message().id(), button));
  }

  private void press(Eyes.Found found) {
    eyes.remember(room);
    does(Act.Kind.PRESS, found);
  }

  private void does(Act.Kind kind, Eyes.Found at) {
    ActResult result =
        player
            .standIns()
            .act(
                new Act(
                    workspace.platform(),
                    workspace.id(),
                    person.id(),
                    at.room().id(),
                    kind,
                    at.target(),
                    at.button().detail()));
    if (!result.problem().isEmpty()) {
      throw new StoryStopped(
          person.name() + ": " + result.problem() + " (" + result.status() + ")");
    }
  }

  private Optional<FilledForm> opened() {
    if (eyes.dialog().isEmpty()) {
      eyes.buttons(eyes.fresh(room)).stream()
          .filter(it -> it.button().effect() == Reading.Effect.OPENS_DIALOG)
          .findFirst()
          .ifPresent(it -> does(Act.Kind.PRESS, it));
    }
    return eyes.dialog()
        .map(dialog -> FilledForm.of(this, dialog))
        .or(() -> eyes.card(room).map(card -> FilledForm.of(this, card)));
  }
}
