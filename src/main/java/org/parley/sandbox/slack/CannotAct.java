package org.parley.sandbox.slack;

/** Slack's own client would not let this person do this. The message is what it would show. */
final class CannotAct extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotAct(String shown) {
    super(shown, null, false, false);
  }
}
