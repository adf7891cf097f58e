package org.parley.digest.chat.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.digest.DigestDue;
import org.parley.digest.PlanDigest;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.schedule.BusinessClock;

/**
 * {@code digest}: what happened since the last one; {@code digest weekly friday 16:00} sets when.
 */
@ApplicationScoped
class DigestCommand implements ChatCommand {
  private final DigestShown shown;
  private final PlanDigest planDigest;
  private final Partnerships partnerships;
  private final BusinessClock clock;

  DigestCommand(
      DigestShown shown, PlanDigest planDigest, Partnerships partnerships, BusinessClock clock) {
    this.shown = shown;
    this.planDigest = planDigest;
    this.partnerships = partnerships;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "digest",
        List.of(),
        "weekly <day> <time>",
        locale -> Words.of(DigestWords.class, locale).help(),
        Access.TABLE,
        Prominence.EVERYBODY,
        Discretion.OPEN);
  }

  @Override
  public Access access(String arguments) {
    return Invocation.firstWordOf(arguments).equals("weekly") ? Access.FACILITATOR : Access.TABLE;
  }

  @Override
  public Reply run(Invocation call) {
    return switch (call.firstWord()) {
      case "" -> show(call);
      case "weekly" -> set(call);
      default -> notUnderstood(call);
    };
  }

  private Reply show(Invocation call) {
    var words = Words.of(DigestWords.class, call.who().locale());
    var id = new PartnershipId(call.theTopic());
    var plan = planDigest.the(id);
    var from = new Span.DateTime(plan.toldUntil(), Span.Precision.MINUTE);
    var due = new DigestDue(id, plan.toldUntil(), clock.now());
    return Reply.answer(
        shown
            .of(due, name -> words.since(name, from), call.who().locale())
            .orElseGet(
                () ->
                    Message.saying(
                        words.nothing(new Span.Strong(partnerships.the(id).name()), from))));
  }

  private Reply set(Invocation call) {
    var words = Words.of(DigestWords.class, call.who().locale());
    var parts = call.afterFirstWord().split("\\s+");
    try {
      var day = java.time.DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT));
      var time = java.time.LocalTime.parse(parts.length < 2 ? "09:00" : parts[1]);
      var zone = parts.length < 3 ? call.who().zone() : ZoneId.of(parts[2]);
      var by = Wearing.by(call);
      var cadence = planDigest.set(by, new PlanDigest.Weekly(day, time, zone));
      var next = cadence.firstAfter(clock.now()).orElseThrow().instant();
      return Reply.answer(
          Message.saying(
              words.setTo(zone.getId(), new Span.DateTime(next, Span.Precision.MINUTE))));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return notUnderstood(call);
    }
  }

  private static Reply notUnderstood(Invocation call) {
    var words = Words.of(DigestWords.class, call.who().locale());
    return Reply.refuse(
        Message.saying(words.cannotRead(new Span.Command("digest weekly friday 16:00"))));
  }
}
