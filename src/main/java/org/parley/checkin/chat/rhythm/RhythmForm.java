package org.parley.checkin.chat.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.parley.checkin.Rhythm;
import org.parley.checkin.Rhythms;
import org.parley.checkin.SetRhythm;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.schedule.BusinessClock;

/** Asks when and what. Its subject is what was typed after the word. */
@ApplicationScoped
class RhythmForm implements ChatForm {
  private static final String ID = "check-in-cadence";
  private static final int SUBJECT = 200;

  private final Rhythms rhythms;
  private final Partnerships partnerships;
  private final SetRhythm setRhythm;
  private final BusinessClock clock;

  RhythmForm(Rhythms rhythms, Partnerships partnerships, SetRhythm setRhythm, BusinessClock clock) {
    this.rhythms = rhythms;
    this.partnerships = partnerships;
    this.setRhythm = setRhythm;
    this.clock = clock;
  }

  static FormCall call(Invocation call, String typed) {
    return FormCall.about(call.theTopic().toString(), ID, Limits.beginning(typed, SUBJECT));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.FACILITATOR;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var typed = TypedRhythm.of(form.subject());
    return new Reply.OpenForm(drawn(call, typed, before(call).with(typed)));
  }

  private Draft before(Invocation call) {
    var id = new PartnershipId(call.theTopic());
    var words = Words.of(RhythmWords.class, call.who().locale());
    return rhythms
        .of(id)
        .map(it -> Draft.of(it.setting()))
        .orElseGet(
            () ->
                Draft.fresh(
                    call.who().zone().getId(),
                    words.defaultQuestions(partnerships.the(id).stage().name())));
  }

  private static Form drawn(Invocation call, TypedRhythm typed, Draft draft) {
    var words = Words.of(RhythmWords.class, call.who().locale());
    var intro = new ArrayList<Block>();
    intro.add(new Block.Paragraph(words.formIntro()));
    if (!typed.unknown().isEmpty()) {
      var unknown = Limits.beginning(String.join(" ", typed.unknown()), 80);
      intro.add(new Block.Paragraph(words.notUnderstood(unknown)));
    }
    return new Form(
        call(call, ""),
        words.formTitle(),
        intro,
        RhythmFields.of(draft, words, call.who().locale()),
        words.submit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(RhythmWords.class, call.who().locale());
    var draft = Draft.of(answers);
    var setting = draft.setting();
    if (setting.isEmpty()) {
      return new Reply.Amend(drawn(call, TypedRhythm.of(""), draft), draft.problems(words));
    }
    var by = Wearing.by(call);
    return Reply.answer(isSet(call, setRhythm.set(by, setting.get()), words));
  }

  private Message isSet(Invocation call, Rhythm rhythm, RhythmWords words) {
    var when = WhenText.of(rhythm.setting().when(), words, call.who().locale());
    var first =
        rhythm
            .next(clock.now())
            .<Span>map(it -> new Span.DateTime(it.instant(), Span.Precision.MINUTE));
    return Message.news(first.map(it -> words.isSet(when, it)).orElse(Sentence.plain(when)))
        .paragraph(words.channelsAreTold(new Span.Command("checkin off")))
        .build();
  }
}
