package org.parley.screens;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PostingLinks;
import org.parley.conversation.port.Viewer;

/** Plays a story and takes a shot of each scene that has a name. */
final class Play {
  /** For what is done and not looked at. */
  static final String UNSEEN = "";

  private final Theatre theatre;
  private final Cast cast;
  private final List<Shot> shots = new ArrayList<>();
  private final Set<String> covered = new TreeSet<>();

  Play(Theatre theatre, Cast cast) {
    this.theatre = theatre;
    this.cast = cast;
  }

  Cast cast() {
    return cast;
  }

  Theatre theatre() {
    return theatre;
  }

  List<Shot> shots() {
    return List.copyOf(shots);
  }

  /** What the shots show: {@code screen …}, {@code form …}, {@code word …}. */
  Set<String> covered() {
    return Set.copyOf(covered);
  }

  /** Time goes on to a moment in the zone of the story; all that is due happens. */
  void until(String moment) {
    theatre.time.forwardTo(LocalDateTime.parse(moment).atZone(Theatre.ZONE).toInstant());
  }

  /** A minute later, so that nothing happens at once. */
  private void later() {
    theatre.time.forward(java.time.Duration.ofMinutes(1));
  }

  /** Types a line after the command. */
  Reply types(String scene, Actor who, String line) {
    var reply = says(who, new Said.Typed(line));
    var word = theatre.book.understand(line);
    if (!scene.isEmpty() && word.isPresent()) {
      covered.add("word " + word.get().command().spec().word());
    }
    return shot(scene, who, reply);
  }

  /** Presses the button with this label. */
  Reply presses(String scene, Actor who, Message on, String label) {
    var button =
        buttons(on)
            .filter(it -> it.label().equals(label))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "no [" + label + "] among " + buttons(on).map(Button::label).toList()));
    return presses(scene, who, button.intent());
  }

  /** Presses the first, second … button. */
  Reply presses(String scene, Actor who, Message on, int index) {
    return presses(scene, who, buttons(on).skip(index).findFirst().orElseThrow().intent());
  }

  Reply presses(String scene, Actor who, Intent intent) {
    var said =
        intent.accept(
            new Intent.Visitor<Said>() {
              @Override
              public Said perform(Intent.Perform perform) {
                return new Said.Pressed(perform.call());
              }

              @Override
              public Said open(Intent.Open open) {
                return new Said.Opened(open.form());
              }

              @Override
              public Said visit(Intent.Visit visit) {
                throw new AssertionError("leads to a page");
              }
            });
    return shot(scene, who, says(who, said));
  }

  /** Sends a form that was opened, or is to be mended. */
  Reply sends(String scene, Actor who, Reply opened, Map<String, String> filled) {
    var form = form(opened);
    var answers = new Answers(filled);
    var reply = says(who, new Said.Submitted(form.call(), answers));
    if (!scene.isEmpty()) {
      covered.add("form " + form.call().form());
      shots.add(new Shot(scene, looks(form, answers, reply), viewer(who)));
    }
    return reply;
  }

  /** What was posted, of this type, in a channel. */
  Message posted(String scene, String type) {
    return posted(scene, type, place -> !place.isPersonal());
  }

  /** What this person was sent. */
  Message posted(String scene, String type, Actor whom) {
    return posted(scene, type, Destination.personal(whom.address())::equals);
  }

  private Message posted(String scene, String type, Predicate<Destination> whose) {
    var posting =
        theatre.overheard.next(type, place -> cast.isHome(place.workspace()) && whose.test(place));
    if (!scene.isEmpty()) {
      covered.add("screen " + type);
      shots.add(new Shot(scene, new Look.Posted(posting.message()), posting.viewer()));
    }
    return posting.message();
  }

  /** The platform says that Parley is not in this channel. */
  void cannotPost(Destination channel) {
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(() -> theatre.places.fire(new PostingLinks.NotReached(channel)));
  }

  private Reply says(Actor who, Said said) {
    later();
    return again(who, said, UUID.randomUUID().toString());
  }

  /** With a key of one's own. */
  Reply again(Actor who, Said said, String key) {
    return theatre.conductor.handle(new Request(key, who.address(), who.place(), said));
  }

  Reply shot(String scene, Actor who, Reply reply) {
    if (!scene.isEmpty()) {
      shots.add(new Shot(scene, looks(reply), viewer(who)));
    }
    return reply;
  }

  private Look looks(Reply reply) {
    return reply.accept(
        new Looks() {
          @Override
          public Look said(Message message) {
            return new Look.Answered(message);
          }

          @Override
          public Look amend(Reply.Amend amend) {
            throw new AssertionError("only what comes from a form can be mended");
          }
        });
  }

  private Look looks(Form form, Answers answers, Reply reply) {
    return reply.accept(
        new Looks() {
          @Override
          public Look said(Message message) {
            return new Look.Taken(form.title(), message);
          }

          @Override
          public Look amend(Reply.Amend amend) {
            return new Look.ToMend(amend.form(), answers, amend.problems());
          }
        });
  }

  private abstract class Looks implements Reply.Visitor<Look> {
    abstract Look said(Message message);

    @Override
    public Look answer(Reply.Answer answer) {
      return said(answer.message());
    }

    @Override
    public Look refuse(Reply.Refuse refusal) {
      return said(refusal.message());
    }

    @Override
    public Look openForm(Reply.OpenForm opened) {
      covered.add("form " + opened.form().call().form());
      return new Look.Opened(opened.form());
    }
  }

  private Viewer viewer(Actor who) {
    return new Viewer(
        who.place(), Optional.of(who.address()), java.util.Locale.ENGLISH, Theatre.ZONE);
  }

  /** The message of an answer or a refusal. */
  static Message message(Reply reply) {
    if (reply instanceof Reply.Answer answer) {
      return answer.message();
    }
    if (reply instanceof Reply.Refuse refusal) {
      return refusal.message();
    }
    throw new AssertionError("no message but " + reply);
  }

  static Form form(Reply reply) {
    if (reply instanceof Reply.OpenForm opened) {
      return opened.form();
    }
    if (reply instanceof Reply.Amend amend) {
      return amend.form();
    }
    throw new AssertionError("no form but " + reply);
  }

  /** Every button, those of a choice too. */
  static Stream<Button> buttons(Message message) {
    return message.blocks().stream()
        .flatMap(
            block -> {
              if (block instanceof Block.Actions actions) {
                return actions.buttons().stream();
              }
              return block instanceof Block.Choice choice
                  ? choice.options().stream()
                  : Stream.<Button>of();
            });
  }
}
