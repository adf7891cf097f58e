package org.parley.outbox.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PostingLinks;

/**
 * Hears what happened to places, once that is committed; fails the first time where a test says so.
 */
@Alternative
@ApplicationScoped
public class LinkListener {
  private final List<PostingLinks> heard = new CopyOnWriteArrayList<>();
  private final Set<Destination> deaf = ConcurrentHashMap.newKeySet();
  private final Map<Destination, CountDownLatch> slow = new ConcurrentHashMap<>();

  @Inject TransactionSynchronizationRegistry transaction;

  public void hear(@Observes PostingLinks link) throws InterruptedException {
    if (deaf.remove(link.destination())) {
      throw new IllegalStateException("did not listen, on purpose");
    }
    slow.getOrDefault(link.destination(), new CountDownLatch(0)).await();
    transaction.registerInterposedSynchronization(new OnceCommitted(() -> heard.add(link)));
  }

  private record OnceCommitted(Runnable deed) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        deed.run();
      }
    }
  }

  public void missesTheFirst(Destination place) {
    deaf.add(place);
  }

  /** Listens to nothing about a place before this is counted down. */
  public CountDownLatch isSlowAbout(Destination place) {
    return slow.computeIfAbsent(place, any -> new CountDownLatch(1));
  }

  public List<PostingLinks> about(Destination place) {
    return heard.stream().filter(it -> it.destination().equals(place)).toList();
  }
}
