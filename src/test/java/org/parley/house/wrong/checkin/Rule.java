package org.parley.house.wrong.checkin;

import org.parley.house.wrong.checkin.store.Kept;
import org.parley.house.wrong.evaluation.chat.Screen;

/** Breaks a rule on purpose. */
public class Rule {
  Screen screen;
  Kept kept;
}
