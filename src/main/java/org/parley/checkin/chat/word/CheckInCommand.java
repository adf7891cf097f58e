package org.parley.checkin.chat.word;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.checkin.chat.answer.AnswerTalk;
import org.parley.checkin.chat.card.ReadAnswers;
import org.parley.checkin.chat.rhythm.RhythmTalk;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Alias;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.role.Deed;

/**
 * {@code checkin}, alone or with {@code answer}: answers. {@code same}, {@code away}, {@code read}:
 * see the buttons. {@code weekly monday 09:00 Europe/Berlin}, in any order, sets when it comes;
 * {@code off} stops it.
 */
@ApplicationScoped
class CheckInCommand implements ChatCommand {
  private final AnswerTalk answerTalk;
  private final RhythmTalk rhythmTalk;
  private final ReadAnswers readAnswers;

  CheckInCommand(AnswerTalk answerTalk, RhythmTalk rhythmTalk, ReadAnswers readAnswers) {
    this.answerTalk = answerTalk;
    this.rhythmTalk = rhythmTalk;
    this.readAnswers = readAnswers;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "checkin",
        List.of(new Alias("check-in", "checkin")),
        "answer | away | weekly … | off",
        locale -> Words.of(CheckInWords.class, locale).help(),
        Deeds.of(Deed.READ)
            .with(Deed.ANSWER_CHECK_IN, "", "answer", "same", "away")
            .with(Deed.SET_CHECK_IN, "set", "weekly", "off", "stop"),
        Prominence.FIRST_FIVE,
        Discretion.OPEN);
  }

  private enum Meaning {
    ANSWER,
    SAME,
    AWAY,
    READ,
    SET,
    OFF,
    UNKNOWN;

    static Meaning of(String arguments) {
      var words = arguments.strip().split("\\s+", 2);
      return switch (words[0].toLowerCase(java.util.Locale.ROOT)) {
        case "", "answer" -> ANSWER;
        case "same" -> SAME;
        case "away" -> AWAY;
        case "read" -> READ;
        case "off", "stop" -> OFF;
        case "set" -> SET;
        default -> RhythmTalk.isMeant(arguments) ? SET : UNKNOWN;
      };
    }
  }

  /** When it comes can be said in any order of words. */
  @Override
  public Deed deed(String arguments) {
    return Meaning.of(arguments) == Meaning.SET ? Deed.SET_CHECK_IN : spec().deeds().by(arguments);
  }

  @Override
  public Reply run(Invocation call) {
    return switch (Meaning.of(call.arguments())) {
      case ANSWER -> answerTalk.answer(call);
      case SAME -> answerTalk.same(call);
      case AWAY -> answerTalk.away(call);
      case READ -> readAnswers.read(call);
      case SET -> rhythmTalk.set(call);
      case OFF -> rhythmTalk.off(call);
      case UNKNOWN -> usage(call);
    };
  }

  private static Reply usage(Invocation call) {
    return Reply.refuse(
        Message.saying(
            Words.of(CheckInWords.class, call.who().locale())
                .usage(
                    Limits.beginning(call.arguments(), 40),
                    new Span.Command("checkin"),
                    new Span.Command("checkin away"),
                    new Span.Command("checkin weekly"))));
  }
}
