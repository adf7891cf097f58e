package org.parley.slack.render;

import org.parley.conversation.message.Words;

/** The few words that a screen does not bring itself. */
interface SlackRenderWords extends Words {
  /** Leaves a form; at most 24 characters. */
  String notNow();

  /** Leaves a view that only tells something; at most 24 characters. */
  String close();

  /** The title of a view that a form does not name; at most 24 characters. */
  String title();

  /** One end of a scale. */
  String scaleEnd(int number, String means);

  /** Before anything is picked; at most 150 characters. */
  String pick();
}
