package org.parley.conversation.help;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.message.Words;
import org.parley.teams.TeamsWords;

class HelpCommandTest {
  /** What a word means needs no book; only showing it does. */
  private static final Instance<CommandBook> NOT_ASKED = null;

  private final CommandBook book = new CommandBook(List.of(new HelpCommand(NOT_ASKED)), List.of());

  @Test
  void whoSaysHelloAsWeAskPeopleToIsShownWhatTheyCanType() {
    assertThat(Words.of(TeamsWords.class, Locale.ENGLISH).youAreNotReached().toString())
        .contains("say hello");
    for (var greeting : List.of("hello", "Hello", "hi")) {
      assertThat(book.understand(greeting))
          .as(greeting)
          .hasValueSatisfying(it -> assertThat(it.command().spec().word()).isEqualTo("help"));
    }
  }
}
