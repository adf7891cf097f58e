package org.parley.conversation.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.parley.role.Deed;

/**
 * What a line does, told by the word after the command's own.
 *
 * @param otherwise what it does with any other word
 * @param byWord what it does with these; an empty word: with none
 */
public record Deeds(Deed otherwise, Map<String, Deed> byWord) {
  public Deeds {
    byWord = Map.copyOf(byWord);
  }

  public static Deeds of(Deed deed) {
    return new Deeds(deed, Map.of());
  }

  /** The same, and this deed for these words. */
  public Deeds with(Deed deed, String... words) {
    var more = new HashMap<>(byWord);
    Arrays.stream(words).forEach(word -> more.put(word, deed));
    return new Deeds(otherwise, more);
  }

  /** What is done with these arguments. */
  public Deed by(String arguments) {
    return byWord.getOrDefault(Invocation.firstWordOf(arguments), otherwise);
  }
}
