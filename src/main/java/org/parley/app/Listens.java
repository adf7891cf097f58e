package org.parley.app;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.conversation.start.Listening;

/** Tells the rooms that this process listens, whichever of its ports is open first. */
@Singleton
class Listens {
  private final Event<Listening> events;
  private final AtomicBoolean isTold = new AtomicBoolean();

  Listens(Event<Listening> events) {
    this.events = events;
  }

  void http(@ObservesAsync HttpServerStart open) {
    tell();
  }

  void https(@ObservesAsync HttpsServerStart open) {
    tell();
  }

  private void tell() {
    if (isTold.compareAndSet(false, true)) {
      var unused = events.fireAsync(new Listening());
    }
  }
}
