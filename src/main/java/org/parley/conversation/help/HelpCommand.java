package org.parley.conversation.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.role.Deed;

/** {@code help}: the five words every partner needs first, then the others. */
@ApplicationScoped
class HelpCommand implements ChatCommand {
  private final Instance<CommandBook> book;

  HelpCommand(Instance<CommandBook> book) {
    this.book = book;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "help",
        List.of(new CommandSpec.Alias("hello", "help"), new CommandSpec.Alias("hi", "help")),
        "",
        locale -> Words.of(HelpWords.class, locale).help(),
        Deeds.of(Deed.ASK),
        Prominence.EVERYBODY,
        Discretion.OPEN);
  }

  @Override
  public Reply run(Invocation call) {
    var words = Words.of(HelpWords.class, call.who().locale());
    return Reply.answer(
        Message.headed(words.heading())
            .paragraph(words.intro(new Span.Command("")))
            .paragraph(Sentence.strong(words.firstFive()))
            .list(lines(call, Prominence.FIRST_FIVE))
            .paragraph(Sentence.strong(words.facilitating()))
            .list(lines(call, Prominence.FACILITATING))
            .paragraph(Sentence.strong(words.everybody()))
            .list(lines(call, Prominence.EVERYBODY))
            .add(new Block.Note(words.privacy()))
            .build());
  }

  private List<Sentence> lines(Invocation call, Prominence prominence) {
    var locale = call.who().locale();
    var words = Words.of(HelpWords.class, locale);
    return book.get().specs().stream()
        .filter(spec -> spec.prominence() == prominence)
        .map(
            spec ->
                words.line(
                    new Span.Command((shown(spec) + " " + spec.arguments()).strip()),
                    spec.help().apply(locale)))
        .toList();
  }

  /** The bare command is typed without a word. */
  private static String shown(CommandSpec spec) {
    return spec.word().equals(CommandBook.BARE) ? "" : spec.word();
  }
}
