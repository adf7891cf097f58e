package org.parley.sandbox.world;

/**
 * A failure to play on the next calls that match.
 *
 * @param method the platform's own name: {@code chat.postMessage}, {@code response_url}, {@code
 *     oauth.v2.access} on Slack; on Teams whatever its stand-in names its operations; empty for any
 * @param workspace empty for any
 * @param conversation empty for any
 * @param times how many matching calls fail
 * @param retryAfter platform seconds, for {@link Kind#RATE_LIMITED}
 * @param error the platform's error code, for {@link Kind#ERROR}; one that is a number of three
 *     digits is answered as that HTTP status
 */
public record Fault(
    String platform,
    String method,
    String workspace,
    String conversation,
    Kind kind,
    int times,
    int retryAfter,
    String error) {

  /** How it fails. */
  public enum Kind {
    /** Refused with 429 and {@code Retry-After}; nothing was done. */
    RATE_LIMITED,
    /** Refused with the platform's error; nothing was done. */
    ERROR,
    /** Done, but the answer never comes: held for 30 platform seconds, then the line is cut. */
    TIMEOUT,
    /** The line is cut before anything was done. */
    RESET
  }

  boolean matches(Faults.Call call) {
    return platform.equals(call.platform())
        && fits(method, call.method())
        && fits(workspace, call.workspace())
        && fits(conversation, call.conversation());
  }

  Fault once() {
    return new Fault(platform, method, workspace, conversation, kind, times - 1, retryAfter, error);
  }

  private static boolean fits(String wanted, String actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }
}
