package org.parley.house.wrong.teams;

import org.parley.house.wrong.partnership.Rule;

/** Breaks a rule on purpose. */
public class Said {
  Rule rule;
}
