package org.parley.sandbox.page;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.sandbox.server.Happenings;

/**
 * What just happened, for every open page. Each page first gets the newest {@value #RECENT} lines,
 * then what comes; a page too slow to listen is cut off and comes back by itself.
 */
@ApplicationScoped
class Feed {

  private static final int RECENT = 60;
  private static final int BEHIND = 2000;
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

  private final BroadcastProcessor<FeedItem> said = BroadcastProcessor.create();
  private final AtomicBoolean listening = new AtomicBoolean();
  private final Playground playground;

  Feed(Playground playground) {
    this.playground = playground;
  }

  /** Tells every open page. */
  synchronized void say(FeedItem item) {
    said.onNext(item);
  }

  private void tell(Happenings.Happening happening, AtomicInteger heard) {
    say(new FeedItem("happening", happening));
    for (var delivery : playground.standIns().deliveries().since(heard.get())) {
      heard.set(delivery.number());
      say(new FeedItem("delivery", delivery.delivery()));
    }
  }

  Multi<FeedItem> open() {
    if (listening.compareAndSet(false, true)) {
      var heard = new AtomicInteger(playground.standIns().deliveries().since(0).size());
      playground.standIns().happenings().subscribe(it -> tell(it, heard));
    }
    var all = playground.standIns().happenings().since(0);
    List<FeedItem> recent =
        all.stream()
            .skip(Math.max(0, all.size() - RECENT))
            .map(it -> new FeedItem("happening", it))
            .toList();
    Multi<FeedItem> alive =
        Multi.createFrom().ticks().every(SIGN_OF_LIFE).map(tick -> new FeedItem("still", tick));
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().iterable(recent),
            Multi.createBy().merging().streams(said, alive).onOverflow().buffer(BEHIND));
  }
}
