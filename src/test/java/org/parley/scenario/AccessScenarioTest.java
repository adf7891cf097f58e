package org.parley.scenario;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;

/**
 * Every command, button and form there is, by people who have no part in a partnership, with its
 * ids and its people's hats forged into them: nothing of it is shown, nothing of it is changed.
 * Made from the registry, so a new word is covered without touching this.
 */
@QuarkusTest
class AccessScenarioTest {
  private static final String SECRET = "CANARY-INTEREST-7c1e";
  private static final String PROMISED = "CANARY-PROMISE-88d2";
  private static final String NAME = "CANARY-TABLE-1f0a";

  /** Every table whose rows belong to a partnership. */
  private static final List<String> TABLES =
      List.of(
          "partner",
          "hat",
          "promise",
          "declaration",
          "timeline_entry",
          "invitation",
          "facilitator_offer",
          "evaluation");

  @Inject Conductor conductor;
  @Inject CommandBook book;
  @Inject @All List<ChatForm> forms;
  @Inject People people;
  @Inject WhoActs whoActs;
  @Inject EntityManager entities;

  private final String workspace = "T" + UUID.randomUUID();
  private final PersonAddress ana = met("U-ana", workspace, People.Kind.MEMBER);
  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
  private final List<String> shown = new ArrayList<>();
  private Acting anasVoice;
  private String topic;
  private int requests;

  private static PersonAddress met(String user, String home, People.Kind kind) {
    return new PersonAddress(Platform.SLACK, home, user);
  }

  private PersonAddress somebody(String user, String home, People.Kind kind) {
    var address = met(user, home, kind);
    people.meet(new People.Introduction(address, "Somebody", ZoneOffset.UTC, Locale.ENGLISH, kind));
    return address;
  }

  @BeforeEach
  void aPartnershipWithThingsToHide() {
    somebody("U-ana", workspace, People.Kind.MEMBER);
    begin(ana, NAME, Destination.channel(Platform.SLACK, workspace, "C-linked"));
    anasVoice =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    whoActs.of(new Person.Id(people.known(ana).orElseThrow().id())).stream()
                        .filter(Acting::speaks)
                        .findFirst()
                        .orElseThrow());
    topic = anasVoice.partnership().value().toString();
    submit(
        ana, "declare", Map.of("sentence", SECRET, "weight", "OVERRIDING", "visibility", "TABLE"));
    submit(ana, "promise", Map.of("what", PROMISED, "due", "2030-01-01"));
    say(ana, Destination.personal(ana), new Request.Said.Typed("invite Somebody Else"));
    shown.clear();
  }

  private void begin(PersonAddress who, String name, Destination place) {
    say(
        who,
        place,
        new Request.Said.Submitted(
            FormCall.of("new"),
            new Answers(Map.of("name", name, "issue", "i", "why", "w", "organisation", "O"))));
  }

  private void submit(PersonAddress who, String form, Map<String, String> answers) {
    var call = new FormCall(form, topic, anasVoice.hat().value().toString(), "");
    var reply =
        say(who, Destination.personal(who), new Request.Said.Submitted(call, new Answers(answers)));
    assertThat(reply).isInstanceOf(Reply.Answer.class);
  }

  private Reply say(PersonAddress who, Destination place, Request.Said said) {
    if (people.known(who).isEmpty()) {
      somebody(who.user(), who.workspace(), People.Kind.GUEST);
    }
    var reply = conductor.handle(new Request(workspace + "/" + ++requests, who, place, said));
    shown.add(said + " -> " + text(reply));
    return reply;
  }

  private String text(Reply reply) {
    try {
      return json.writeValueAsString(reply);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String answersOnly() {
    return shown.stream().map(it -> it.substring(it.indexOf(" -> "))).reduce("", String::concat);
  }

  private List<String> argumentsOf(String arguments) {
    return Stream.concat(
            Stream.of("", "all", UUID.randomUUID().toString()),
            Stream.of(arguments.split("\\|")).map(String::strip))
        .flatMap(it -> Stream.of(it, it + " " + anasVoice.hat().value(), it + " " + topic))
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** Everything that can be typed, pressed, opened and sent. */
  private void triesEverything(PersonAddress who, Destination place) {
    var hat = anasVoice.hat().value().toString();
    for (var spec : book.specs()) {
      for (var arguments : argumentsOf(spec.arguments())) {
        var line = (spec.word() + " " + arguments).strip();
        say(who, place, new Request.Said.Typed(line));
        say(who, place, new Request.Said.Pressed(new CommandCall(topic, "", line)));
        say(who, place, new Request.Said.Pressed(new CommandCall(topic, hat, line)));
      }
    }
    for (var form : forms.stream().sorted(comparing(it -> it.id().equals("forget"))).toList()) {
      for (var subject : List.of("", hat, topic, "x>y", "MAP>EVALUATE")) {
        var call = new FormCall(form.id(), topic, hat, subject);
        say(who, place, new Request.Said.Opened(call));
        say(who, place, new Request.Said.Submitted(call, new Answers(plausible(hat))));
      }
    }
  }

  private static Map<String, String> plausible(String hat) {
    return Map.of(
        "reason",
        "because",
        "sentence",
        "x",
        "weight",
        "OVERRIDING",
        "visibility",
        "TABLE",
        "what",
        "x",
        "due",
        "2030-01-01",
        "word",
        "x",
        "who",
        hat,
        "answer",
        "NO");
  }

  private Map<String, Number> state() {
    var counts = new java.util.TreeMap<String, Number>();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                TABLES.forEach(
                    table ->
                        counts.put(
                            table,
                            (Number)
                                entities
                                    .createNativeQuery(
                                        "select count(*) from "
                                            + table
                                            + " where partnership_id = ?1")
                                    .setParameter(1, UUID.fromString(topic))
                                    .getSingleResult())));
    return counts;
  }

  private void nothingOfItShowsOrChanges(PersonAddress who, Destination place, String... hidden) {
    var before = state();
    triesEverything(who, place);
    assertThat(answersOnly()).doesNotContain(hidden);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void aStrangerFromAnUnlinkedWorkspaceFindsNothing() {
    var stranger = somebody("U-stranger", "T-elsewhere-" + workspace, People.Kind.MEMBER);
    nothingOfItShowsOrChanges(
        stranger, Destination.personal(stranger), SECRET, PROMISED, NAME, "U-ana");
  }

  @Test
  void aGuestInTheLinkedChannelFindsNothingThatIsForTheTable() {
    var guest = somebody("U-guest", workspace, People.Kind.GUEST);
    nothingOfItShowsOrChanges(
        guest, Destination.channel(Platform.SLACK, workspace, "C-linked"), SECRET, PROMISED);
  }

  @Test
  void aSecondOrganisationInTheSameWorkspaceFindsOnlyItsOwn() {
    var cleo = somebody("U-cleo", workspace, People.Kind.MEMBER);
    begin(cleo, "Theirs", Destination.personal(cleo));
    shown.clear();
    nothingOfItShowsOrChanges(cleo, Destination.personal(cleo), SECRET, PROMISED, NAME);
    assertThat(answersOnly()).contains("Theirs");
  }

  @Test
  void whoLeftHearsNothingMoreAndItsCodesOpenNothing() {
    var place = Destination.channel(Platform.SLACK, workspace, "C-linked");
    say(ana, place, new Request.Said.Pressed(CommandCall.about(topic, "me invite")));
    var code = answersOnly().replaceAll("(?s).*\"words\":\"join ([A-Z0-9-]+)\".*", "$1");
    submit(ana, "leave", Map.of());
    shown.clear();
    var friend = somebody("U-friend", workspace, People.Kind.MEMBER);
    say(friend, Destination.personal(friend), new Request.Said.Typed("join " + code));
    nothingOfItShowsOrChanges(friend, place, SECRET, PROMISED);
    // Ana still facilitates from the same workspace: her channel stays linked until she is gone
    // too.
    assertThat(linkedChannels()).isEqualTo(1);
  }

  private long linkedChannels() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from linked_channel where partnership_id = ?1"
                                    + " and state <> 'UNLINKED'")
                            .setParameter(1, UUID.fromString(topic))
                            .getSingleResult())
                    .longValue());
  }

  @Test
  void theCheckWouldSeeALeak() {
    triesEverything(ana, Destination.personal(ana));
    assertThat(answersOnly()).contains(SECRET, PROMISED, NAME);
  }

  @Test
  void notFoundAndNotAllowedReadTheSame() {
    var stranger = somebody("U-other", "T-far-" + workspace, People.Kind.MEMBER);
    for (var spec : book.specs()) {
      var theirs = answer(stranger, CommandCall.about(topic, spec.word()));
      var nobodys = answer(stranger, CommandCall.about(UUID.randomUUID().toString(), spec.word()));
      assertThat(theirs).as(spec.word()).isEqualTo(nobodys);
    }
  }

  private String answer(PersonAddress who, CommandCall call) {
    var reply = say(who, Destination.personal(who), new Request.Said.Pressed(call));
    return text(reply).replace(call.topic(), "TOPIC");
  }
}
