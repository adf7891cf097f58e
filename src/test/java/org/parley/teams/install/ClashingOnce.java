package org.parley.teams.install;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;

/** A store whose first write loses against somebody else's, as a database may tell. */
record ClashingOnce(Installations store, AtomicBoolean hasClashed) implements Installations {
  ClashingOnce(Installations store) {
    this(store, new AtomicBoolean());
  }

  @Override
  public void keep(Installation installation, String secret) {
    if (hasClashed.compareAndSet(false, true)) {
      throw new IllegalStateException("unique constraint");
    }
    store.keep(installation, secret);
  }

  @Override
  public Optional<Installation> find(Platform platform, String workspace) {
    return store.find(platform, workspace);
  }

  @Override
  public Optional<Connected> connected(Platform platform, String workspace) {
    return store.connected(platform, workspace);
  }

  @Override
  public void disconnect(Platform platform, String workspace) {
    store.disconnect(platform, workspace);
  }

  @Override
  public List<Installation> active(Platform platform) {
    return store.active(platform);
  }
}
