package org.parley.checkin.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.ScreenSource;

/** What people type, press and send in their personal chat, and what they are shown. */
@ApplicationScoped
class Chat {
  private final Conductor conductor;
  private final People people;
  private final ObjectMapper json;
  private final List<ScreenSource> screens;

  Chat(Conductor conductor, People people, ObjectMapper json, @All List<ScreenSource> screens) {
    this.conductor = conductor;
    this.people = people;
    this.json = json;
    this.screens = screens;
  }

  Reply types(Profile who, String line) {
    return says(who, new Said.Typed(line));
  }

  Reply presses(Profile who, Button button) {
    return button
        .intent()
        .accept(
            new Intent.Visitor<>() {
              @Override
              public Reply perform(Intent.Perform intent) {
                return says(who, new Said.Pressed(intent.call()));
              }

              @Override
              public Reply open(Intent.Open intent) {
                return says(who, new Said.Opened(intent.form()));
              }

              @Override
              public Reply visit(Intent.Visit intent) {
                throw new AssertionError("leads away");
              }
            });
  }

  /** A call as a forger would write it. */
  Reply forges(Profile who, CommandCall call) {
    return says(who, new Said.Pressed(call));
  }

  Reply opens(Profile who, FormCall call) {
    return says(who, new Said.Opened(call));
  }

  Reply sends(Profile who, FormCall call, Map<String, String> answers) {
    return says(who, new Said.Submitted(call, new Answers(answers)));
  }

  private Reply says(Profile who, Said said) {
    return conductor.handle(
        new Request(
            UUID.randomUUID().toString(),
            who.address(),
            Destination.personal(who.address()),
            said));
  }

  static Form form(Reply reply) {
    if (reply instanceof Reply.OpenForm open) {
      return open.form();
    }
    throw new AssertionError("no form but " + reply);
  }

  static Message answer(Reply reply) {
    if (reply instanceof Reply.Answer answer) {
      return answer.message();
    }
    throw new AssertionError("no answer but " + reply);
  }

  static Message refusal(Reply reply) {
    if (reply instanceof Reply.Refuse refused) {
      return refused.message();
    }
    throw new AssertionError("no refusal but " + reply);
  }

  /** A card as it is shown in a channel now. */
  Optional<Message> card(String type, String subject, Destination channel) {
    return QuarkusTransaction.requiringNew()
        .call(() -> screen(type, ScreenSource.Card.class).show(subject, people.viewer(channel)));
  }

  /** A notice with this payload, in JSON as the outbox keeps it, as it would be delivered now. */
  Optional<Message> notice(String type, String payload, Destination to) {
    return QuarkusTransaction.requiringNew()
        .call(() -> show(screen(type, ScreenSource.Notice.class), payload, to));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Optional<Message> show(ScreenSource.Notice screen, String written, Destination to) {
    try {
      var payload = json.readValue(written, screen.payload());
      return screen.show((Record) payload, people.viewer(to));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private <S extends ScreenSource> S screen(String type, Class<S> kind) {
    return screens.stream()
        .filter(it -> it.type().equals(type))
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
