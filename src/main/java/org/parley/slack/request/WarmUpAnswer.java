package org.parley.slack.request;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.slack.answer.SlackAnswers;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.render.FormOrigin;
import org.parley.slack.render.SlackFormRenderer;

/** Answers the request that this process sends to itself at start: reads and renders, no more. */
@Singleton
public class WarmUpAnswer {
  private static final String FLAG = "org.parley.warm-up";

  private static final String NOBODY = "none";
  private static final Form FORM =
      new Form(
          FormCall.of("warm"),
          "Warm",
          List.of(),
          List.of(
              new Field.TextField("a", "A", "", Field.Need.OPTIONAL, Field.Size.LINE, 10, ""),
              new Field.DateField("b", "B", "", Field.Need.OPTIONAL, LocalDate.EPOCH)),
          "Warm");

  private final People people;
  private final Installations installations;
  private final SlackCalls calls;
  private final SlackAnswers answers;

  WarmUpAnswer(People people, Installations installations, SlackCalls calls, SlackAnswers answers) {
    this.people = people;
    this.installations = installations;
    this.calls = calls;
    this.answers = answers;
  }

  /** Marks a request as our own; nothing that comes over HTTP can. */
  public static void ask(Context context) {
    context.getAdditionalValues().put(FLAG, "");
  }

  public static boolean isAsked(Context context) {
    return context.getAdditionalValues().containsKey(FLAG);
  }

  Response give() {
    people.known(new PersonAddress(Platform.SLACK, NOBODY, NOBODY));
    for (var installation : installations.active(Platform.SLACK)) {
      installations.secret(Platform.SLACK, installation.workspace());
    }
    calls.warmUp();
    var place = Destination.personal(Platform.SLACK, NOBODY, NOBODY);
    SlackFormRenderer.form(FORM, FormOrigin.of(place), Conversation.stranger(place));
    var sentence =
        Sentence.of(
            new Span.Strong("Warm"),
            new Span.Command("help"),
            new Span.DateTime(java.time.Instant.EPOCH, Span.Precision.MINUTE));
    var button = Button.of("Help", new Intent.Perform(CommandCall.of("help")));
    var message =
        Message.headed("Warm")
            .paragraph(sentence)
            .list(List.of(sentence))
            .facts(List.of(new Block.Fact("Warm", sentence)))
            .actions(button)
            .note(sentence)
            .build();
    return answers
        .acknowledgement(NOBODY, NOBODY)
        .show(Reply.answer(message), Conversation.stranger(place));
  }
}
