package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.schedule.engine.MovableTime;
import org.parley.testing.Transactions;

/**
 * Lays a table at which everything goes on that can: Ana facilitates and speaks for one partner, in
 * Slack; Bea speaks for another, in Teams; somebody waits to be let in. Whatever is written carries
 * a mark.
 */
@ApplicationScoped
class HiddenTable {
  private static final Pattern CODE = Pattern.compile("[A-Z]{1,7}-[0-9A-Z]{5}-[0-9A-Z]{5}");

  private final Conductor conductor;
  private final People people;
  private final WhoActs whoActs;
  private final Kept kept;
  private final MovableTime time;
  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

  HiddenTable(Conductor conductor, People people, WhoActs whoActs, Kept kept, MovableTime time) {
    this.conductor = conductor;
    this.people = people;
    this.whoActs = whoActs;
    this.kept = kept;
    this.time = time;
  }

  /**
   * What is there. All its workspaces have the mark; {@code secrets} is all that was written for
   * the table's own people.
   */
  record Laid(
      String mark,
      String topic,
      String name,
      String workspace,
      String tenant,
      PersonAddress ana,
      Acting anasVoice,
      List<String> secrets) {
    Destination channel(Platform platform) {
      return platform == Platform.SLACK
          ? Destination.channel(Platform.SLACK, workspace, "C-linked")
          : Destination.channel(Platform.TEAMS, tenant, "19:linked");
    }

    String home(Platform platform) {
      return platform == Platform.SLACK ? workspace : tenant;
    }
  }

  PersonAddress somebody(Platform platform, String home, String user, People.Kind kind) {
    var address = new PersonAddress(platform, home, user);
    people.meet(new People.Introduction(address, "Somebody", ZoneOffset.UTC, Locale.ENGLISH, kind));
    return address;
  }

  Reply says(PersonAddress who, Destination place, Said said) {
    if (people.known(who).isEmpty()) {
      // Asked to be forgotten, and writes again: a door introduces whoever it does not know.
      somebody(who.platform(), who.workspace(), who.user(), People.Kind.MEMBER);
    }
    return conductor.handle(new Request(UUID.randomUUID().toString(), who, place, said));
  }

  String text(Reply reply) {
    try {
      return json.writeValueAsString(reply);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lays a new one. */
  Laid lay() {
    return new Laying(UUID.randomUUID().toString().substring(0, 8)).lay();
  }

  private final class Laying {
    private final String mark;
    private final PersonAddress ana;
    private final PersonAddress bea;
    private final PersonAddress cyd;
    private String topic = "";

    Laying(String mark) {
      this.mark = mark;
      ana = somebody(Platform.SLACK, "T" + mark, "U-ana-" + mark, People.Kind.MEMBER);
      bea = somebody(Platform.TEAMS, "tenant-" + mark, "bea-" + mark, People.Kind.MEMBER);
      cyd = somebody(Platform.SLACK, "T-cyd-" + mark, "U-cyd-" + mark, People.Kind.MEMBER);
    }

    private String secret(String what) {
      return "CANARY-" + what + "-" + mark;
    }

    Laid lay() {
      var slack = Destination.channel(Platform.SLACK, "T" + mark, "C-linked");
      done(
          says(
              ana,
              slack,
              new Said.Submitted(
                  FormCall.of("new"),
                  new Answers(
                      Map.of(
                          "name", secret("TABLE"),
                          "issue", secret("ISSUE"),
                          "why", secret("WHY"),
                          "organisation", secret("FIRST"))))));
      var voice = voiceOf(ana);
      topic = voice.partnership().value().toString();
      asksToJoin(bea, secret("SECOND"));
      done(presses(ana, "partners confirm " + waiting()));
      asksToJoin(cyd, secret("THIRD"));
      declaresAndPromises();
      evaluates();
      checksIn();
      opensEvaluation();
      gives(bea);
      return new Laid(
          mark, topic, secret("TABLE"), "T" + mark, "tenant-" + mark, ana, voice, secrets());
    }

    private List<String> secrets() {
      return List.of("ISSUE", "DECLARED", "BROKER", "PROMISED", "CHANGE", "OUTCOME", "CHECKIN")
          .stream()
          .map(this::secret)
          .toList();
    }

    private void asksToJoin(PersonAddress who, String organisation) {
      var invited = text(presses(ana, "invite " + organisation));
      var code = CODE.matcher(invited);
      assertThat(code.find()).isTrue();
      var place =
          who == bea
              ? Destination.channel(Platform.TEAMS, "tenant-" + mark, "19:linked")
              : Destination.personal(who);
      done(
          says(
              who,
              place,
              new Said.Submitted(
                  new FormCall("join", "", "", code.group()),
                  new Answers(Map.of("organisation", organisation)))));
    }

    private String waiting() {
      return kept.of(UUID.fromString(topic)).get("join_request").stream()
          .filter(it -> it.contains("state=WAITING"))
          .flatMap(String::lines)
          .filter(it -> it.startsWith("id="))
          .map(it -> it.substring(3))
          .findFirst()
          .orElseThrow();
    }

    private void declaresAndPromises() {
      var weight = Map.of("weight", "OVERRIDING");
      sends(ana, "declare", "", and(weight, "sentence", secret("DECLARED"), "visibility", "TABLE"));
      sends(bea, "declare", "", and(weight, "sentence", secret("BROKER"), "visibility", "BROKER"));
      sends(bea, "promise", "", Map.of("what", secret("PROMISED"), "due", "2090-01-01"));
    }

    private void evaluates() {
      opensEvaluation();
      gives(ana);
      time.forward(Duration.ofDays(2));
      sends(
          ana,
          "evaluation-outcome",
          newest("evaluation"),
          Map.of("kind", "GO_ON", "words", secret("OUTCOME"), "review_on", "2090-01-01"));
    }

    private void opensEvaluation() {
      var closes = LocalDate.ofInstant(time.clock().now(), ZoneOffset.UTC).plusDays(1).toString();
      sends(
          ana,
          "evaluation-open",
          "",
          Map.of("closes_on", closes, "closes_at", "23:59", "word", "Now"));
    }

    private void gives(PersonAddress who) {
      sends(
          who,
          "evaluation-position",
          newest("evaluation"),
          Map.of("stage", "MAP", "answer", "YES_IF_CHANGED", "change", secret("CHANGE")));
    }

    private void checksIn() {
      sends(
          ana,
          "check-in-cadence",
          "",
          Map.of(
              "rhythm", "DAILY",
              "day", "MONDAY",
              "time", "09:00",
              "zone", "UTC",
              "questions", "What moved?",
              "open_for", "NEXT_DAY"));
      time.forward(Duration.ofHours(24));
      sends(bea, "check-in-answer", newest("check_in_round"), Map.of("first", secret("CHECKIN")));
    }

    /** The one that is open, or the only one. */
    private String newest(String table) {
      return kept.of(UUID.fromString(topic)).get(table).stream()
          .max(java.util.Comparator.comparing(it -> it.replaceFirst("(?s).*\nopened_at=", "")))
          .orElseThrow()
          .lines()
          .filter(it -> it.startsWith("id="))
          .findFirst()
          .orElseThrow()
          .substring(3);
    }

    private Acting voiceOf(PersonAddress who) {
      return Transactions.in(
          () ->
              whoActs.of(new Person.Id(people.known(who).orElseThrow().id())).stream()
                  .filter(Acting::speaks)
                  .findFirst()
                  .orElseThrow());
    }

    private Reply presses(PersonAddress who, String line) {
      var call = new Said.Pressed(new CommandCall(topic, hat(who, line), line));
      return says(who, Destination.personal(who), call);
    }

    /** Facilitating where it must be, else speaking. */
    private String hat(PersonAddress who, String deed) {
      var facilitates =
          deed.startsWith("invite")
              || deed.startsWith("partners confirm")
              || deed.startsWith("evaluation-o")
              || deed.startsWith("check-in-cadence");
      return Transactions.in(
          () ->
              whoActs.of(new Person.Id(people.known(who).orElseThrow().id())).stream()
                  .filter(it -> it.facilitates() == facilitates)
                  .findFirst()
                  .orElseThrow()
                  .hat()
                  .value()
                  .toString());
    }

    private void sends(
        PersonAddress who, String form, String subject, Map<String, String> answers) {
      var call = new FormCall(form, topic, hat(who, form), subject);
      done(says(who, Destination.personal(who), new Said.Submitted(call, new Answers(answers))));
    }

    private void done(Reply reply) {
      assertThat(reply).as(text(reply)).isInstanceOf(Reply.Answer.class);
    }
  }

  private static Map<String, String> and(Map<String, String> some, String... more) {
    var all = new java.util.HashMap<>(some);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
