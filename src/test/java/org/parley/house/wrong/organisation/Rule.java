package org.parley.house.wrong.organisation;

import org.parley.house.wrong.interest.chat.Screen;
import org.parley.house.wrong.organisation.store.Kept;

/** Breaks a rule on purpose. */
public class Rule {
  Screen screen;
  Kept kept;
}
