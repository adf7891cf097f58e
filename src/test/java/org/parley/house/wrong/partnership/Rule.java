package org.parley.house.wrong.partnership;

import org.parley.house.wrong.organisation.chat.Screen;
import org.parley.house.wrong.partnership.store.Kept;

/** Breaks a rule on purpose. */
public class Rule {
  Screen screen;
  Kept kept;
}
