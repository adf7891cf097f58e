package org.parley.partnership.chat.join;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.Person;
import org.parley.partnership.Partnerships;
import org.parley.partnership.joining.Code;
import org.parley.partnership.joining.JoinTable;
import org.parley.role.Deed;

/** {@code join <code>}: shows the table first; a colleague's code lets one in at once. */
@ApplicationScoped
class JoinCommand implements ChatCommand {
  private final JoinTable joinTable;
  private final TableShown tableShown;
  private final Partnerships partnerships;
  private final Guesses guesses;

  JoinCommand(
      JoinTable joinTable, TableShown tableShown, Partnerships partnerships, Guesses guesses) {
    this.joinTable = joinTable;
    this.tableShown = tableShown;
    this.partnerships = partnerships;
    this.guesses = guesses;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "join",
        List.of(),
        "<code>",
        locale -> Words.of(JoinWords.class, locale).help(),
        Deeds.of(Deed.ASK),
        Prominence.EVERYBODY,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    var words = Words.of(JoinWords.class, call.who().locale());
    if (call.arguments().isEmpty()) {
      return Reply.refuse(Message.saying(words.needsCode(new Span.Command("join <code>"))));
    }
    return guesses.tooMany(call).orElseGet(() -> tried(call, Code.typed(call.arguments())));
  }

  private Reply tried(Invocation call, Code code) {
    var words = Words.of(JoinWords.class, call.who().locale());
    var invitation = joinTable.look(code);
    if (invitation.isEmpty()) {
      return guesses.wrong(call);
    }
    if (invitation.get().colleagueOf().isEmpty()) {
      return Reply.answer(tableShown.to(call, code, invitation.get()));
    }
    return joinTable
        .joinColleagues(code, new Person.Id(call.who().id()))
        .map(
            id ->
                Reply.answer(
                    Message.news(
                            words.colleagueNow(
                                new Span.Strong(invitation.get().organisationName()),
                                new Span.Strong(partnerships.the(id).name())))
                        .paragraph(words.startHere(new Span.Command("")))
                        .build()))
        .orElseGet(() -> guesses.wrong(call));
  }
}
