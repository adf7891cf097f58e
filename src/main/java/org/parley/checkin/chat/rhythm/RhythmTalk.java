package org.parley.checkin.chat.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.checkin.Rhythm;
import org.parley.checkin.Rhythms;
import org.parley.checkin.SetRhythm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;

/** Answers a facilitator who types about the rhythm. */
@ApplicationScoped
public class RhythmTalk {
  private static final String SURE = "yes";

  private final RhythmForm form;
  private final Rhythms rhythms;
  private final Partnerships partnerships;
  private final SetRhythm setRhythm;

  RhythmTalk(RhythmForm form, Rhythms rhythms, Partnerships partnerships, SetRhythm setRhythm) {
    this.form = form;
    this.rhythms = rhythms;
    this.partnerships = partnerships;
    this.setRhythm = setRhythm;
  }

  /** Whether what was typed is about a rhythm: {@code weekly monday 09:00}. */
  public static boolean isMeant(String arguments) {
    return TypedRhythm.of(arguments).saysSomething();
  }

  /** Opens the form with what was typed. */
  public Reply set(Invocation call) {
    return form.open(call, RhythmForm.call(call, call.arguments()));
  }

  /** Asks first; {@code off yes}, from the button, stops. Again changes nothing. */
  public Reply off(Invocation call) {
    var words = Words.of(RhythmWords.class, call.who().locale());
    var rhythm = rhythms.running(new PartnershipId(call.theTopic()));
    if (rhythm.isEmpty()) {
      return Reply.answer(Message.saying(words.nothingToStop()));
    }
    if (!call.afterFirstWord().equals(SURE)) {
      return Reply.answer(sure(call, rhythm.get(), words));
    }
    setRhythm.stop(Wearing.by(call));
    return Reply.answer(Message.saying(words.stopped()));
  }

  private Message sure(Invocation call, Rhythm rhythm, RhythmWords words) {
    var name = partnerships.the(rhythm.partnership()).name();
    var when = WhenText.of(rhythm.setting().when(), words, call.who().locale());
    return Message.news(words.askedToStop(name, when))
        .actions(
            Button.careful(
                words.stop(),
                new Intent.Perform(
                    CommandCall.about(call.theTopic().toString(), "checkin off " + SURE))))
        .build();
  }
}
