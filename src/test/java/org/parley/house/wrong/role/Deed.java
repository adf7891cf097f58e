package org.parley.house.wrong.role;

import org.parley.house.wrong.partnership.Rule;

/** Breaks a rule on purpose. */
public class Deed {
  Rule rule;
}
