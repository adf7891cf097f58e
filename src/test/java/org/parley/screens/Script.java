package org.parley.screens;

import java.util.function.UnaryOperator;

/**
 * How the people of a story are called and write.
 *
 * @param name makes the name of a person, organisation or partnership
 * @param words makes what somebody writes
 */
record Script(UnaryOperator<String> name, UnaryOperator<String> words) {
  private static final String HOSTILE_NAME = "<!here><@U0BEN>*b*_i_`c`[x](//e.x)<at>P</at>\u202e";

  private static final String HOSTILE_WORDS =
      "<!channel> <@U0BEN> <#C0HARBOUR> *bold* _i_ ~s~ `c` > q [x](https://evil.example)"
          + " <https://evil.example|x> https://evil.example &amp; <at>Paula</at> \u202e # h - l ";

  /** Everybody is called, and writes, as one should. */
  static Script plain() {
    return new Script(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Everybody tries to mention, to link and to format. */
  static Script hostile() {
    return new Script(
        name -> HOSTILE_NAME + name.substring(0, Math.min(10, name.length())),
        words -> HOSTILE_WORDS + words);
  }

  /** Everything that people are called and write holds the word "canary". */
  static Script canaries() {
    return new Script(name -> "Canary " + name, words -> "A canary sings: " + words);
  }

  String named(String plain) {
    return name.apply(plain);
  }

  String says(String plain) {
    return words.apply(plain);
  }
}
