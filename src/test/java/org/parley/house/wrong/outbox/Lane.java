package org.parley.house.wrong.outbox;

import org.parley.house.wrong.partnership.Rule;
import org.parley.house.wrong.slack.Said;

/** Breaks a rule on purpose. */
public class Lane {
  Rule rule;
  Said said;
}
