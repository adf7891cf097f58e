package org.parley.partnership.chat.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Finding;
import org.parley.partnership.Gate;
import org.parley.partnership.MoveStage;
import org.parley.partnership.MoveStage.MoveStageCommand;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.partnership.Stage;

/**
 * Shows the gate's checklist and asks why. Its subject is the stage it was drawn at, and the new
 * one.
 */
@ApplicationScoped
class StageForm implements ChatForm {
  private static final String ID = "stage";
  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 500;

  private final Partnerships partnerships;
  private final Gate gate;
  private final MoveStage moveStage;

  StageForm(Partnerships partnerships, Gate gate, MoveStage moveStage) {
    this.partnerships = partnerships;
    this.gate = gate;
    this.moveStage = moveStage;
  }

  static FormCall call(Partnership partnership, Stage to) {
    return FormCall.about(
        partnership.id().value().toString(), ID, partnership.stage().name() + ">" + to.name());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.FACILITATOR;
  }

  private record Move(Stage from, Stage to) {
    static Move of(FormCall form) {
      var parts = form.subject().split(">", 2);
      return new Move(Stage.valueOf(parts[0]), Stage.valueOf(parts[parts.length - 1]));
    }
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var words = Words.of(StageWords.class, call.who().locale());
    var to = Move.of(form).to();
    if (partnership.stage() == to) {
      return Reply.refuse(Message.saying(words.isThereAlready(strong(to, words))));
    }
    return new Reply.OpenForm(drawn(partnership, to, words));
  }

  private Form drawn(Partnership partnership, Stage to, StageWords words) {
    var against = moveStage.advisedAgainst(partnership, to);
    var findings =
        to.compareTo(partnership.stage()) < 0 ? List.<Finding>of() : gate.of(partnership.id());
    var intro = new ArrayList<Block>();
    intro.add(
        new Block.Paragraph(
            words.formIntro(strong(partnership.stage(), words), strong(to, words))));
    if (!findings.isEmpty()) {
      intro.add(new Block.BulletList(Checklist.of(findings, words)));
    }
    if (!against.isEmpty()) {
      intro.add(new Block.Paragraph(words.formAgainst()));
    }
    var reason =
        new Field.TextField(
            REASON,
            words.reason(),
            words.reasonHint(),
            against.isEmpty() ? Field.Need.OPTIONAL : Field.Need.REQUIRED,
            Field.Size.PARAGRAPH,
            LONGEST_REASON,
            "");
    return new Form(
        call(partnership, to), words.formTitle(), intro, List.of(reason), words.submit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(StageWords.class, call.who().locale());
    var move = Move.of(form);
    var by = Wearing.by(call);
    var outcome =
        moveStage.move(new MoveStageCommand(by, move.from(), move.to(), answers.text(REASON)));
    if (outcome instanceof MoveStage.Outcome.NeedsReason) {
      var partnership = partnerships.the(by.partnership());
      return new Reply.Amend(
          drawn(partnership, move.to(), words), Map.of(REASON, words.needsReason()));
    }
    if (outcome instanceof MoveStage.Outcome.MovedMeanwhile meanwhile) {
      return Reply.refuse(Message.saying(words.movedMeanwhile(strong(meanwhile.now(), words))));
    }
    return Reply.answer(Message.saying(words.moved(strong(move.to(), words))));
  }

  private static Span strong(Stage stage, StageWords words) {
    return new Span.Strong(words.name(stage.name()));
  }
}
