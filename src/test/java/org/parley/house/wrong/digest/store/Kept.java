package org.parley.house.wrong.digest.store;

import org.parley.house.wrong.conversation.Word;

/** Breaks a rule on purpose. */
public class Kept {
  Word word;
}
