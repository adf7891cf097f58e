package org.parley.house.wrong.conversation;

import com.microsoft.bot.schema.Activity;
import com.slack.api.Slack;
import org.parley.house.wrong.partnership.Rule;

/** Breaks a rule on purpose. */
public class Word {
  Rule rule;
  Slack slack;
  Activity activity;
}
