package org.parley.sandbox.world;

/** Where a stand-in adds its endpoints. */
public interface Routes {

  /**
   * Answers requests of one method and path.
   *
   * @param path exact, or with {@code {name}} for one segment: {@code /teams/v3/conversations/{id}}
   */
  void on(String method, String path, Handler handler);

  /** Answers one request. An exception becomes a 500 with no detail. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Asked asked) throws Exception;
  }
}
