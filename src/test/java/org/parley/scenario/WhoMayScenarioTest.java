package org.parley.scenario;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.organisation.WhoActs;
import org.parley.role.Deed;
import org.parley.role.Role;
import org.parley.screens.Goldens;

/**
 * Every line, button and form by everybody: each role at the table, those of another organisation's
 * table, and people at none. What comes of it is what the table of deeds says, and what a person
 * has looked at ({@code goldens/who-may.txt}; {@code -Dgolden.update=true} writes it anew).
 */
@QuarkusTest
class WhoMayScenarioTest {
  private static final Path LOOKED_AT = Path.of("src/test/resources/goldens/who-may.txt");

  private static final Pattern TURNED_AWAY =
      Pattern.compile(
          "I found no partnership of yours|First say for whom you act|, only (a fac|people|the)");

  @Inject Desk desk;
  @Inject @All List<ChatCommand> commands;
  @Inject @All List<ChatForm> forms;
  @Inject People people;
  @Inject TakeHat takeHat;
  @Inject WhoActs whoActs;

  private final String workspace = "T" + UUID.randomUUID();
  private final Map<Who, PersonAddress> everybody = new EnumMap<>(Who.class);
  private String topic;

  /** Who tries, and the roles it has at the table that is meant. */
  private enum Who {
    FACILITATOR(Role.FACILITATOR),
    VOICE(Role.VOICE),
    COLLEAGUE(Role.MEMBER),
    TWO_HATS(Role.FACILITATOR, Role.MEMBER),
    IN_THE_CHANNEL,
    AT_ANOTHER_TABLE,
    NOWHERE;

    private final Set<Role> roles;

    Who(Role... roles) {
      this.roles = Set.of(roles);
    }

    boolean isExpectedTo(Deed deed) {
      return deed.needsNoPart() || roles.stream().anyMatch(deed::isFor);
    }
  }

  /** One thing that is tried. */
  private record Attempt(String name, Deed deed, Said said) {}

  @BeforeEach
  void aTableWithEveryRole() {
    for (var who : Who.values()) {
      everybody.put(who, desk.somebody(workspace + who, "U-" + who));
    }
    var founder = desk.somebody(workspace, "U-founder");
    topic = desk.begins(founder, "Looked At");
    say(founder, new Said.Typed("partners link"));
    desk.begins(everybody.get(Who.AT_ANOTHER_TABLE), "Another");
    QuarkusTransaction.requiringNew().run(this::everybodyTakesTheHats);
    assertThat(desk.text(say(everybody.get(Who.IN_THE_CHANNEL), new Said.Typed("status"))))
        .contains("First say for whom you act");
  }

  private void everybodyTakesTheHats() {
    var table = new PartnershipId(UUID.fromString(topic));
    var theirs = takeHat.founding(table, id(Who.VOICE), "Theirs", Instant.now()).theOrganisation();
    takeHat.acting(table, id(Who.COLLEAGUE), theirs, Instant.now());
    takeHat.acting(table, id(Who.TWO_HATS), theirs, Instant.now());
    takeHat.facilitating(table, id(Who.TWO_HATS), Instant.now());
    takeHat.facilitating(table, id(Who.FACILITATOR), Instant.now());
  }

  private Person.Id id(Who who) {
    return new Person.Id(people.known(everybody.get(who)).orElseThrow().id());
  }

  private Reply say(PersonAddress who, Said said) {
    return desk.says(who, channel(), said);
  }

  private Destination channel() {
    return Destination.channel(Platform.SLACK, workspace, "C-linked");
  }

  private Stream<Attempt> attempts() {
    return Stream.concat(
        commands.stream().sorted(comparing(it -> it.spec().word())).flatMap(this::lines),
        forms.stream()
            .sorted(comparing(ChatForm::id))
            .map(
                form ->
                    new Attempt(
                        "form " + form.id(),
                        form.deed(),
                        new Said.Opened(FormCall.about(topic, form.id(), "")))));
  }

  private Stream<Attempt> lines(ChatCommand command) {
    var spec = command.spec();
    var words = new TreeSet<>(spec.deeds().byWord().keySet());
    words.addAll(List.of("", "harvest"));
    return words.stream()
        .map(
            word -> {
              var line = (spec.word() + " " + word).strip();
              return new Attempt(
                  line, command.deed(word), new Said.Pressed(CommandCall.about(topic, line)));
            });
  }

  /** Whether it came through the one way in. */
  private boolean isLetThrough(Who who, Said said) {
    var address = everybody.get(who);
    var place = who == Who.IN_THE_CHANNEL ? channel() : Destination.personal(address);
    var reply = desk.says(address, place, said);
    return !(reply instanceof Reply.Refuse) || !TURNED_AWAY.matcher(desk.text(reply)).find();
  }

  private String tried() {
    var softly = new SoftAssertions();
    var lines = new ArrayList<String>();
    attempts()
        .forEach(
            attempt -> {
              var through = new ArrayList<String>();
              for (var who : Who.values()) {
                var isThrough = isLetThrough(who, attempt.said());
                softly
                    .assertThat(isThrough)
                    .as(who + " " + attempt.name())
                    .isEqualTo(who.isExpectedTo(attempt.deed()));
                if (isThrough) {
                  through.add(who.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
              }
              lines.add(attempt.name() + ": " + String.join(" ", through));
            });
    softly.assertAll();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void everybodyCanDoWhatTheTableSaysAndAPersonHasLookedAt() throws IOException {
    var tried = tried();
    assertThat(tried).isEqualTo(Goldens.text(LOOKED_AT, tried));
  }

  @Test
  void aFormIsSentOnlyByThoseWhoMayOpenIt() {
    var before = hats();
    for (var form : forms) {
      for (var who : Who.values()) {
        if (!who.isExpectedTo(form.deed())) {
          var call = FormCall.about(topic, form.id(), "");
          assertThat(isLetThrough(who, new Said.Submitted(call, new Answers(Map.of()))))
              .as(who + " " + form.id())
              .isFalse();
        }
      }
    }
    assertThat(hats()).isEqualTo(before);
  }

  private List<String> hats() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                whoActs.at(new PartnershipId(UUID.fromString(topic))).stream()
                    .map(Object::toString)
                    .toList());
  }
}
