package org.parley.partnership.chat.partners;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.conversation.command.ChatCommand;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Discretion;
import org.parley.conversation.command.CommandSpec.Prominence;
import org.parley.conversation.command.Deeds;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Words;
import org.parley.role.Deed;

/** {@code partners}: who is there; with a further word, what its {@link PartnersLine} does. */
@ApplicationScoped
class PartnersCommand implements ChatCommand {
  private static final Set<String> NOT_ALOUD = Set.of("leave", "facilitator");

  private final PartnersShown shown;
  private final Map<String, PartnersLine> lines = new HashMap<>();
  private final Map<String, Deed> deeds = new HashMap<>();

  PartnersCommand(PartnersShown shown, @All List<PartnersLine> lines) {
    this.shown = shown;
    for (var line : lines) {
      line.deeds().forEach((word, deed) -> put(word, deed, line));
    }
  }

  private void put(String word, Deed deed, PartnersLine line) {
    if (lines.putIfAbsent(word, line) != null) {
      throw new IllegalStateException("two lines share the word " + word);
    }
    deeds.put(word, deed);
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "partners",
        List.of(new CommandSpec.Alias("leave", "partners leave")),
        "in | leave | link | roles | facilitator | step-down",
        locale -> Words.of(PartnersWords.class, locale).help(),
        new Deeds(Deed.READ, deeds),
        Prominence.FIRST_FIVE,
        Discretion.OPEN);
  }

  @Override
  public Discretion discretion(String arguments) {
    return NOT_ALOUD.contains(Invocation.firstWordOf(arguments))
        ? Discretion.PRIVATE_ONLY
        : Discretion.OPEN;
  }

  @Override
  public Reply run(Invocation call) {
    return Optional.ofNullable(lines.get(call.firstWord()))
        .map(line -> line.run(call))
        .orElseGet(() -> Reply.answer(shown.to(call)));
  }
}
