package org.parley.conversation.message;

/**
 * What fits into a message on both platforms, after escaping (which makes a character up to five
 * long). Checked when a message is built, so that a renderer never has to cut; a screen with more
 * to say pages it.
 */
public final class Limits {
  /** Slack: header 150. */
  public static final int HEADING = 150;

  /** Slack: section text 3000. */
  public static final int PARAGRAPH = 2400;

  /** Slack: 10 fields of a section; more are spread over sections. */
  public static final int FACTS = 20;

  public static final int FACT_LABEL = 100;

  /** Slack: field 2000. */
  public static final int FACT = 900;

  public static final int NOTE = 1000;

  /** Ours: a card with more buttons is not read. Teams shows at most six. */
  public static final int BUTTONS = 5;

  public static final int OPTIONS = 10;

  /** Slack: button text 75; a phone shows about 30. */
  public static final int BUTTON_LABEL = 40;

  /** Slack: button value 2000. */
  public static final int CALL = 1800;

  /** Ours: a typed line. Ten buttons that carry it on, in any script, still fit into one card. */
  public static final int LINE = 250;

  /** Slack: 50 blocks; one of ours takes up to three. */
  public static final int BLOCKS = 24;

  /** Slack: about 13,200 characters of blocks, undocumented. */
  public static final int MESSAGE = 7000;

  public static final int CHART_TITLE = 50;
  public static final int CHART_CATEGORIES = 20;
  public static final int CHART_SERIES = 6;

  /** Ours: at most five fields in a form; Slack takes 100 blocks. */
  public static final int FIELDS = 6;

  /** Slack: modal title 24. */
  public static final int FORM_TITLE = 24;

  /** Slack: 24. */
  public static final int SUBMIT_LABEL = 24;

  /** Slack: a text input takes 3000. */
  public static final int TEXT_INPUT = 2000;

  private Limits() {}

  /** Refuses what is over its limit; a screen that meets this has a defect. */
  public static void check(int limit, int size, String what) {
    if (size > limit) {
      throw new IllegalArgumentException(what + ": " + size + " is over the limit of " + limit);
    }
  }

  static String atMost(int limit, String text, String what) {
    check(limit, text.length(), what);
    return text;
  }

  /**
   * Shortens a person's words for a place that shows only a beginning; never used for structure.
   * Counted as every limit is; a character of two halves is not torn apart.
   */
  public static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
