package org.parley.sandbox.slack.check;

/**
 * Why something is refused.
 *
 * @param pointer JSON pointer from the request's argument: {@code /blocks/0/text/text}
 */
public record Problem(String pointer, String message) {

  /** As Slack words it in {@code errors}. */
  public String words() {
    return message + " [json-pointer:" + pointer + "]";
  }
}
