package org.parley.scenario;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.Heard;
import org.parley.evaluation.OutsideWorld;
import org.parley.scenario.HiddenTable.Laid;
import org.parley.schedule.Settling;

/**
 * Every command, button and form there is, by people who have no part in a partnership, with its
 * ids and its people's hats forged into them: nothing of it is shown or told, nothing of it is
 * changed. Words and forms come from the registry, tables and ids from the database, so that a new
 * one is covered without touching this.
 */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class AccessScenarioTest {
  /** What words understand beyond what their help says: buttons carry it. */
  private static final List<String> OF_BUTTONS =
      List.of(
          "answer",
          "same",
          "away",
          "read",
          "off yes",
          "set",
          "open",
          "position",
          "outcome",
          "object",
          "options",
          "result",
          "done",
          "move",
          "zone",
          "invite",
          "act",
          "in",
          "leave",
          "link",
          "again",
          "confirm",
          "decline",
          "next",
          "back");

  /** Tables of which this one has no row: what nobody can forge an id of. */
  private static final Set<String> EMPTY = Set.of();

  @Inject CommandBook book;
  @Inject @All List<ChatForm> forms;
  @Inject @All List<Settling> settling;
  @Inject HiddenTable tables;
  @Inject Kept kept;
  @Inject Heard heard;

  private final List<String> shown = new ArrayList<>();
  private Laid table;
  private UUID topic;
  private String hat;
  private List<String> ids;

  @BeforeEach
  void aTableWithThingsToHide() {
    table = tables.lay();
    topic = UUID.fromString(table.topic());
    hat = table.anasVoice().hat().value().toString();
    ids = kept.ids(topic);
    settle();
  }

  private void settle() {
    settling.forEach(it -> it.settle(Duration.ofSeconds(20)));
  }

  private void say(PersonAddress who, Destination place, Said said) {
    shown.add(said + " -> " + tables.text(tables.says(who, place, said)));
  }

  private String answersOnly() {
    return shown.stream()
        .map(it -> it.substring(it.indexOf(" -> ")))
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> argumentsOf(String arguments) {
    return Stream.concat(
            Stream.of("", "all", UUID.randomUUID().toString(), hat, topic.toString()),
            Stream.of(arguments.split("\\|")))
        .map(String::strip)
        .distinct();
  }

  /** Everything that can be typed, pressed, opened and sent. */
  private void triesEverything(PersonAddress who, Destination place) {
    var words = book.specs().stream().map(CommandSpec::word).toList();
    for (var spec : book.specs()) {
      argumentsOf(spec.arguments())
          .map(it -> (spec.word() + " " + it).strip())
          .forEach(
              line -> {
                say(who, place, new Said.Typed(line));
                say(who, place, new Said.Pressed(new CommandCall(table.topic(), "", line)));
                say(who, place, new Said.Pressed(new CommandCall(table.topic(), hat, line)));
              });
      OF_BUTTONS.forEach(it -> say(who, place, new Said.Pressed(forged(spec.word() + " " + it))));
    }
    Stream.concat(words.stream(), aboutARow())
        .flatMap(word -> ids.stream().map(id -> word + " " + id))
        .forEach(line -> say(who, place, new Said.Pressed(forged(line))));
    for (var form : forms.stream().sorted(comparing(it -> it.id().equals("forget"))).toList()) {
      // A form for something new makes something new each time.
      for (var subject : form.id().equals("new") ? List.of("") : subjects()) {
        var call = new FormCall(form.id(), table.topic(), hat, subject);
        say(who, place, new Said.Opened(call));
        say(who, place, new Said.Submitted(call, new Answers(plausible())));
      }
      var without = FormCall.about(table.topic(), form.id(), "");
      say(who, place, new Said.Submitted(without, new Answers(plausible())));
    }
  }

  private CommandCall forged(String line) {
    return new CommandCall(table.topic(), hat, line);
  }

  /** What buttons about one row say before its id. */
  private static Stream<String> aboutARow() {
    return Stream.of(
        "checkin same",
        "checkin away",
        "checkin read",
        "promise done",
        "promise move",
        "partners confirm",
        "partners decline",
        "partners again",
        "evaluate position",
        "evaluate outcome",
        "evaluate object",
        "evaluate result",
        "me act");
  }

  private List<String> subjects() {
    return Stream.concat(
            Stream.of("", "x>y", "HYPOTHESIZE>MAP", "MAP>EVALUATE", topic.toString()), ids.stream())
        .toList();
  }

  /** Fills every form there is so that it could be kept. */
  private Map<String, String> plausible() {
    var answers = new HashMap<String, String>();
    List.of("reason", "sentence", "what", "word", "words", "change", "first", "questions")
        .forEach(field -> answers.put(field, "x"));
    List.of("name", "issue", "why", "organisation").forEach(field -> answers.put(field, "Mine"));
    answers.putAll(Map.of("weight", "OVERRIDING", "visibility", "TABLE", "due", "2090-01-01"));
    answers.putAll(Map.of("closes_on", "2090-01-01", "closes_at", "12:00", "stage", "MAP"));
    answers.putAll(
        Map.of("kind", "END_WELL", "review_on", "2090-01-01", "answer", "NO", "who", hat));
    answers.putAll(Map.of("rhythm", "DAILY", "day", "MONDAY", "time", "10:00", "zone", "UTC"));
    answers.putAll(Map.of("open_for", "NEXT_DAY", "language", "en"));
    return answers;
  }

  private void nothingOfItShowsOrChanges(PersonAddress who, Destination place, String... more) {
    var before = kept.of(topic);
    var told = heard.told().size();
    triesEverything(who, place);
    settle();

    assertThat(kept.of(topic)).isEqualTo(before);
    assertThat(answersOnly()).doesNotContain(table.secrets()).doesNotContain(List.of(more));
    var since = heard.told().subList(told, heard.told().size());
    assertThat(since)
        .filteredOn(it -> it.where().workspace().contains(table.mark()))
        .allMatch(it -> it.where().equals(place) || it.where().equals(Destination.personal(who)));
    assertThat(since.toString()).doesNotContain(table.secrets()).doesNotContain(List.of(more));
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aStrangerFromAnUnlinkedWorkspaceFindsNothing(Platform platform) {
    var home = "elsewhere-" + UUID.randomUUID();
    var stranger = tables.somebody(platform, home, "stranger", People.Kind.MEMBER);
    nothingOfItShowsOrChanges(
        stranger, Destination.personal(stranger), table.name(), table.ana().user());
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aGuestInTheLinkedChannelFindsNothingThatIsForTheTable(Platform platform) {
    var guest = tables.somebody(platform, table.home(platform), "guest", People.Kind.GUEST);
    nothingOfItShowsOrChanges(guest, table.channel(platform));
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aSecondOrganisationInTheSameWorkspaceFindsOnlyItsOwn(Platform platform) {
    var cleo = tables.somebody(platform, table.home(platform), "cleo", People.Kind.MEMBER);
    say(
        cleo,
        Destination.personal(cleo),
        new Said.Submitted(
            FormCall.of("new"),
            new Answers(
                Map.of("name", "Theirs", "issue", "i", "why", "w", "organisation", "Theirs"))));
    shown.clear();
    nothingOfItShowsOrChanges(cleo, Destination.personal(cleo), table.name());
    assertThat(answersOnly()).contains("Theirs");
  }

  @Test
  void whoLeftHearsNothingMoreAndItsCodesOpenNothing() {
    var ana = table.ana();
    var place = table.channel(Platform.SLACK);
    say(ana, place, new Said.Pressed(new CommandCall(table.topic(), hat, "me invite")));
    var code = answersOnly().replaceAll("(?s).*\"words\":\"join ([A-Z0-9-]+)\".*", "$1");
    var leave = new FormCall("leave", table.topic(), hat, "");
    say(ana, Destination.personal(ana), new Said.Submitted(leave, new Answers(Map.of())));
    settle();
    shown.clear();
    var friend = tables.somebody(Platform.SLACK, table.workspace(), "friend", People.Kind.MEMBER);
    say(friend, Destination.personal(friend), new Said.Typed("join " + code));
    nothingOfItShowsOrChanges(friend, place);
    // Ana still facilitates from the same workspace: her channel stays linked until she is gone
    // too.
    assertThat(kept.of(topic).get("linked_channel")).noneMatch(it -> it.contains("UNLINKED"));
  }

  @Test
  void theCheckWouldSeeALeak() {
    triesEverything(table.ana(), Destination.personal(table.ana()));
    assertThat(answersOnly()).contains(table.secrets()).contains(table.name());
  }

  @Test
  void theCheckWouldSeeAChangeInEveryTableThatIsCovered() {
    assertThat(kept.of(topic))
        .containsKeys("partner", "hat", "check_in_answer", "evaluation_position", "promise")
        .allSatisfy(
            (name, rows) -> assertThat(rows.isEmpty()).as(name).isEqualTo(EMPTY.contains(name)));
    assertThat(kept.of(UUID.randomUUID()).values()).allMatch(List::isEmpty);
    var before = kept.of(topic);
    var mine = new FormCall("promise", table.topic(), hat, "");
    say(
        table.ana(),
        Destination.personal(table.ana()),
        new Said.Submitted(mine, new Answers(Map.of("what", "x", "due", "2090-01-01"))));
    assertThat(kept.of(topic)).isNotEqualTo(before);
  }

  @Test
  void notFoundAndNotAllowedReadTheSame() {
    var home = "far-" + UUID.randomUUID();
    var stranger = tables.somebody(Platform.SLACK, home, "other", People.Kind.MEMBER);
    for (var spec : book.specs()) {
      var theirs = answer(stranger, CommandCall.about(table.topic(), spec.word()));
      var nobodys = answer(stranger, CommandCall.about(UUID.randomUUID().toString(), spec.word()));
      assertThat(theirs).as(spec.word()).isEqualTo(nobodys);
    }
  }

  private String answer(PersonAddress who, CommandCall call) {
    Reply reply = tables.says(who, Destination.personal(who), new Said.Pressed(call));
    return tables.text(reply).replace(call.topic(), "TOPIC");
  }
}
