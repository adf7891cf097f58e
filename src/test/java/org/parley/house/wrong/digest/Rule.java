package org.parley.house.wrong.digest;

import org.parley.house.wrong.digest.store.Kept;
import org.parley.house.wrong.partnership.chat.Screen;

/** Breaks a rule on purpose. */
public class Rule {
  Screen screen;
  Kept kept;
}
