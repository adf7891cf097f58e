package org.parley.house.wrong.interest;

import org.parley.house.wrong.checkin.chat.Screen;
import org.parley.house.wrong.interest.store.Kept;

/** Breaks a rule on purpose. */
public class Rule {
  Screen screen;
  Kept kept;
}
