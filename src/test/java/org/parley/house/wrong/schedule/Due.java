package org.parley.house.wrong.schedule;

import org.parley.house.wrong.partnership.Rule;

/** Breaks a rule on purpose. */
public class Due {
  Rule rule;
}
