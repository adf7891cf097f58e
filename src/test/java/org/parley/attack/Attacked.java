package org.parley.attack;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;

/** One workspace is connected; the attacker stands before the door. */
abstract class Attacked {
  @TestHTTPResource URI parley;
  @Inject Installations installations;

  /** One for each run of Parley, which remembers the keys that it was shown. */
  static @Nullable Attacker only;

  Attacker attacker;

  @BeforeEach
  void begin() throws IOException {
    only = only == null ? new Attacker(parley) : only;
    attacker = only;
    installations.keep(
        new Installations.Installation(Platform.SLACK, Attacker.TEAM, "Attacked", "B1", "app=A1"),
        Attacker.TOKEN);
  }
}
