package org.parley.conversation.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What help, the README and both manifests say of a command.
 *
 * @param word lower case, stable
 * @param aliases other words for the same, each with the arguments that it stands for
 * @param arguments as shown in help: {@code <organisation>}, {@code next | back | <stage>}; may be
 *     empty
 * @param deeds what its lines do, and with it who may
 * @param help one short line, from the room's words; manifests take the English one
 * @param where whether it may be typed where others read along
 */
public record CommandSpec(
    String word,
    List<Alias> aliases,
    String arguments,
    Function<Locale, String> help,
    Deeds deeds,
    Prominence prominence,
    Discretion where) {
  public CommandSpec {
    aliases = List.copyOf(aliases);
  }

  /** Another word: {@code interests} for {@code declare all}. */
  public record Alias(String word, String standsFor) {}

  /** Where it stands in help: the five words every partner needs, then the others. */
  public enum Prominence {
    FIRST_FIVE,
    FACILITATING,
    EVERYBODY
  }

  /** What happens when it is typed in a channel where that is public (Teams). */
  public enum Discretion {
    OPEN,
    /** Takes no text there; answered with one neutral button that names nobody. */
    PRIVATE_ONLY
  }
}
