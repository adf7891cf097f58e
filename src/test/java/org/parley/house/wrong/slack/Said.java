package org.parley.house.wrong.slack;

import org.parley.house.wrong.partnership.Rule;

/** Breaks a rule on purpose. */
public class Said {
  Rule rule;
}
