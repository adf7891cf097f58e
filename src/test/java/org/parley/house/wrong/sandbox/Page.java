package org.parley.house.wrong.sandbox;

import org.parley.house.wrong.partnership.Rule;

/** Breaks a rule on purpose. */
public class Page {
  Rule rule;
}
