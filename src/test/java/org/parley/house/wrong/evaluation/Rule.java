package org.parley.house.wrong.evaluation;

import org.parley.house.wrong.digest.chat.Screen;
import org.parley.house.wrong.evaluation.store.Kept;

/** Breaks a rule on purpose. */
public class Rule {
  Screen screen;
  Kept kept;
}
