package org.parley.sandbox.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.parley.sandbox.world.Delivery;

/** Everything the bot said and a platform took, in order, never shortened; not kept on disk. */
public final class Deliveries {

  /**
   * An entry.
   *
   * @param number from 1, without gaps
   */
  public record Entry(int number, @JsonUnwrapped Delivery delivery) {}

  private final List<Entry> all = new ArrayList<>();

  synchronized void add(Delivery delivery) {
    all.add(new Entry(all.size() + 1, delivery));
  }

  /** Those with a number above {@code number}. */
  public synchronized List<Entry> since(int number) {
    return List.copyOf(all.subList(Math.min(Math.max(number, 0), all.size()), all.size()));
  }
}
