package org.parley.house.wrong.checkin.store;

import org.parley.house.wrong.conversation.Word;

/** Breaks a rule on purpose. */
public class Kept {
  Word word;
}
