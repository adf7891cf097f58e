package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/** People who ask the conductor, each in person, and what it replies, as text. */
@Dependent
public class Desk {
  private static final Pattern TOPIC = Pattern.compile("\"topic\":\"([0-9a-f-]{36})\"");
  private static final Pattern CODE = Pattern.compile("join ([A-Z]{1,7}(?:-[0-9A-Z]{5}){2})");
  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

  @Inject Conductor conductor;
  @Inject People people;

  PersonAddress somebody(String workspace, String user) {
    var address = new PersonAddress(Platform.SLACK, workspace, user);
    people.meet(
        new People.Introduction(
            address, "Somebody", ZoneOffset.UTC, Locale.ENGLISH, People.Kind.MEMBER));
    return address;
  }

  Reply says(PersonAddress who, Said said) {
    return says(who, Destination.personal(who), said);
  }

  Reply says(PersonAddress who, Destination place, Said said) {
    if (people.known(who).isEmpty()) {
      // Asked to be forgotten, and writes again: a door introduces whoever it does not know.
      somebody(who.workspace(), who.user());
    }
    var key = UUID.randomUUID().toString();
    return conductor.handle(new Request(key, who, place, said));
  }

  String types(PersonAddress who, String line) {
    return text(says(who, new Said.Typed(line)));
  }

  String presses(PersonAddress who, String topic, String line) {
    return text(says(who, new Said.Pressed(CommandCall.about(topic, line))));
  }

  /** Sends a form; it must be taken. */
  String sends(PersonAddress who, FormCall form, Map<String, String> answers) {
    var reply = says(who, new Said.Submitted(form, new Answers(answers)));
    assertThat(reply).as(form + " " + text(reply)).isInstanceOf(Reply.Answer.class);
    return text(reply);
  }

  /** Begins a partnership; its topic. */
  String begins(PersonAddress who, String name) {
    sends(
        who,
        FormCall.of("new"),
        Map.of("name", name, "issue", "i", "why", "w", "organisation", "Org"));
    var found = TOPIC.matcher(types(who, "partners"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** The form that a line opens. */
  FormCall opens(PersonAddress who, String topic, String line) {
    var reply = says(who, new Said.Pressed(CommandCall.about(topic, line)));
    assertThat(reply).as(line + " " + text(reply)).isInstanceOf(Reply.OpenForm.class);
    return ((Reply.OpenForm) reply).form().call();
  }

  /** Asks all partners, closing in a week. */
  void evaluates(PersonAddress who, String topic) {
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    sends(
        who,
        new FormCall("evaluation-open", topic, "", ""),
        Map.of("closes_on", day, "closes_at", "18:00", "word", "w"));
  }

  /** The code of a fresh invitation. */
  String invites(PersonAddress who, String organisation) {
    var found = CODE.matcher(types(who, "invite " + organisation));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  String text(Reply reply) {
    try {
      return json.writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
