package org.parley.conversation.message;

import java.net.URI;
import java.util.Set;

/** Which addresses a message may lead to. */
public final class SafeUri {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private SafeUri() {}

  /** Gives the address back, or refuses one that is neither https nor http to this machine. */
  public static URI require(URI target) {
    var host = target.getHost();
    var fine =
        host != null
            && ("https".equals(target.getScheme())
                || ("http".equals(target.getScheme()) && THIS_MACHINE.contains(host)));
    if (!fine) {
      throw new IllegalArgumentException("neither https nor http to this machine");
    }
    return target;
  }
}
