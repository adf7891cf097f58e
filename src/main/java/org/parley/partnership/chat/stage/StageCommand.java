package org.parley.partnership.chat.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Gate;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.partnership.Stage;
import org.parley.role.Deed;

/**
 * {@code stage}: where it stands and what is advised; {@code stage next} opens the form to move it.
 */
@ApplicationScoped
class StageCommand implements ChatCommand {
  private final Partnerships partnerships;
  private final Gate gate;
  private final StageForm form;

  StageCommand(Partnerships partnerships, Gate gate, StageForm form) {
    this.partnerships = partnerships;
    this.gate = gate;
    this.form = form;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "stage",
        List.of(),
        "next | back | <stage>",
        locale -> Words.of(StageWords.class, locale).help(),
        Deeds.of(Deed.MOVE_STAGE).with(Deed.READ, ""),
        Prominence.FACILITATING,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var words = Words.of(StageWords.class, call.who().locale());
    if (call.arguments().isBlank()) {
      return Reply.answer(standing(call, partnership, words));
    }
    return wanted(call.firstWord(), partnership.stage())
        .map(to -> form.open(call, StageForm.call(partnership, to)))
        .orElseGet(
            () ->
                Reply.refuse(
                    Message.saying(words.noSuchStage(Limits.beginning(call.firstWord(), 40)))));
  }

  private static Optional<Stage> wanted(String typed, Stage now) {
    return switch (typed) {
      case "next" -> now.next().or(() -> Optional.of(now));
      case "back" -> now.before().or(() -> Optional.of(now));
      default ->
          Arrays.stream(Stage.values())
              .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(typed))
              .findFirst();
    };
  }

  private Message standing(Invocation call, Partnership partnership, StageWords words) {
    var stage = partnership.stage().name();
    var findings = gate.of(partnership.id());
    var message =
        Message.news(words.standsAt(new Span.Strong(partnership.name()), words.name(stage)))
            .quote(words.question(stage));
    if (!findings.isEmpty()) {
      message.paragraph(Sentence.strong(words.advised())).list(Checklist.of(findings, words));
    }
    if (Deed.MOVE_STAGE.isFor(call.theHat().role())) {
      message.actions(
          Stream.concat(partnership.stage().next().stream(), partnership.stage().before().stream())
              .map(to -> button(partnership, to, words))
              .toList());
    }
    return message.build();
  }

  private static Button button(Partnership partnership, Stage to, StageWords words) {
    FormCall call = StageForm.call(partnership, to);
    var name = words.name(to.name());
    var isBack = to.compareTo(partnership.stage()) < 0;
    return Button.of(isBack ? words.backTo(name) : words.onTo(name), new Intent.Open(call));
  }
}
