package org.parley.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/** The one way in: what is meant, who may, once. */
@QuarkusTest
class ConductorTest {
  @Inject Conductor conductor;
  @Inject People people;

  private final String workspace = "T" + UUID.randomUUID();
  private final PersonAddress ana = address("U-ana");
  private final PersonAddress stranger = new PersonAddress(Platform.SLACK, "T-elsewhere", "U-x");
  private int requests;

  private PersonAddress address(String user) {
    return new PersonAddress(Platform.SLACK, workspace, user);
  }

  @BeforeEach
  void everybodyIsKnown() {
    for (var who : new PersonAddress[] {ana, stranger}) {
      people.meet(
          new People.Introduction(
              who, "Somebody", ZoneOffset.UTC, Locale.ENGLISH, People.Kind.MEMBER));
    }
  }

  private Reply say(PersonAddress who, Request.Said said) {
    return say(who, said, workspace + "/" + ++requests);
  }

  private Reply say(PersonAddress who, Request.Said said, String key) {
    return conductor.handle(new Request(key, who, Destination.personal(who), said));
  }

  private Reply types(PersonAddress who, String line) {
    return say(who, new Request.Said.Typed(line));
  }

  private Request.Said newNamed(String name) {
    return new Request.Said.Submitted(
        FormCall.of("new"),
        new Answers(Map.of("name", name, "issue", "i", "why", "w", "organisation", "Ours")));
  }

  private static String text(Reply reply) {
    var message =
        reply instanceof Reply.Answer answer
            ? answer.message()
            : reply instanceof Reply.Refuse refuse ? refuse.message() : Message.saying("");
    return message.summary().spans().stream()
        .map(
            span ->
                span instanceof Span.Plain plain
                    ? plain.text()
                    : span instanceof Span.Strong strong
                        ? strong.text()
                        : span instanceof Span.Command command ? command.words() : "")
        .reduce("", String::concat);
  }

  private static CommandCall firstCall(Reply reply) {
    return ((Reply.Answer) reply)
        .message().blocks().stream()
            .filter(Block.Choice.class::isInstance)
            .flatMap(block -> ((Block.Choice) block).options().stream())
            .map(Button::intent)
            .map(intent -> ((Intent.Perform) intent).call())
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aTypoGetsTheNearestWordAndNothingIsChanged() {
    var reply = types(ana, "hlep");
    assertThat(reply).isInstanceOf(Reply.Refuse.class);
    assertThat(text(reply)).contains("hlep", "help");
  }

  @Test
  void aRepeatedRequestIsDoneOnce() {
    var key = workspace + "/same";
    assertThat(text(say(ana, newNamed("Once"), key))).contains("Once has begun");
    assertThat(text(say(ana, newNamed("Once"), key))).contains("done once");
    assertThat(text(types(ana, "status"))).contains("Once is in Hypothesize");
  }

  @Test
  void aRefusalLeavesNothingBehindNotEvenTheRequestsKey() {
    var key = workspace + "/refused";
    var empty = new Request.Said.Submitted(FormCall.of("new"), new Answers(Map.of("name", "X")));
    assertThat(say(ana, empty, key)).isInstanceOf(Reply.Amend.class);
    assertThat(text(types(ana, "status"))).contains("found no partnership");
    assertThat(text(say(ana, newNamed("Later"), key))).contains("Later has begun");
  }

  @Test
  void aPartnershipOfOthersAndOneThatIsNotThereReadTheSame() {
    say(ana, newNamed("Private"));
    var theirs = ((Reply.OpenForm) types(ana, "promise")).form().call().topic();
    var foreign = new Request.Said.Pressed(CommandCall.about(theirs, "status"));
    var nowhere =
        new Request.Said.Pressed(CommandCall.about(UUID.randomUUID().toString(), "status"));
    var garbage = new Request.Said.Pressed(CommandCall.about("garbage", "status"));
    assertThat(text(say(stranger, foreign)))
        .doesNotContain("Private")
        .isEqualTo(text(say(stranger, nowhere)))
        .isEqualTo(text(say(stranger, garbage)));
  }

  @Test
  void whoTakesPartInSeveralIsAskedOnceWhichIsMeant() {
    say(ana, newNamed("First"));
    say(ana, newNamed("Second"));
    var asked = types(ana, "status");
    assertThat(text(asked)).contains("Which one");
    assertThat(text(say(ana, new Request.Said.Pressed(firstCall(asked))))).contains("First is in");
  }

  @Test
  void whoTakesPartInSeveralReadsAboveEachFormWhichIsMeant() {
    say(ana, newNamed("First"));
    var form = ((Reply.OpenForm) types(ana, "promise")).form();
    assertThat(form.intro()).doesNotContain(new Block.Paragraph(Sentence.strong("First")));
    say(ana, newNamed("Second"));
    var call = new Request.Said.Opened(form.call());
    assertThat(((Reply.OpenForm) say(ana, call)).form().intro())
        .startsWith(new Block.Paragraph(Sentence.strong("First")));
    var declares = FormCall.about(form.call().topic(), "declare", "");
    assertThat(((Reply.OpenForm) say(ana, new Request.Said.Opened(declares))).form().intro())
        .as("a form that names it itself")
        .doesNotContain(new Block.Paragraph(Sentence.strong("First")));
  }

  @Test
  void anIdThatMeansNothingIsRefusedKindly() {
    say(ana, newNamed("Ours"));
    assertThat(types(ana, "promise done not-an-id")).isInstanceOf(Reply.Refuse.class);
    assertThat(say(ana, new Request.Said.Opened(FormCall.of("no-such-form"))))
        .isInstanceOf(Reply.Refuse.class);
  }
}
