package org.parley.app.move;

/** Says in one sentence why nothing was moved. */
final class MoveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MoveRefused(String sentence) {
    super(sentence);
  }

  MoveRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
