package org.parley.checkin.chat.word;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.checkin.chat.answer.AnswerTalk;
import org.parley.checkin.chat.card.ReadAnswers;
import org.parley.checkin.chat.rhythm.RhythmTalk;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Alias;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

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
        Access.MEMBER,
        Prominence.FIRST_FIVE,
        Discretion.OPEN);
  }

  private enum Meaning {
    ANSWER(Access.MEMBER),
    SAME(Access.MEMBER),
    AWAY(Access.MEMBER),
    READ(Access.TABLE),
    SET(Access.FACILITATOR),
    OFF(Access.FACILITATOR),
    UNKNOWN(Access.TABLE);

    private final Access access;

    Meaning(Access access) {
      this.access = access;
    }

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

  @Override
  public Access access(String arguments) {
    return Meaning.of(arguments).access;
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
