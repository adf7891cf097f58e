package org.parley.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The failures waiting to be played. A stand-in asks once per call, after it knows who calls. */
public final class Faults {

  /** A call about to be carried out. */
  public record Call(String platform, String method, String workspace, String conversation) {}

  private final List<Fault> waiting = new ArrayList<>();

  public synchronized void inject(Fault fault) {
    if (fault.times() > 0) {
      waiting.add(fault);
    }
  }

  /** Forgets what was not played yet. */
  public synchronized void clear() {
    waiting.clear();
  }

  /** The failure this call must suffer, if any; it counts as played. */
  public synchronized Optional<Fault> strike(Call call) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.matches(call)) {
        Fault left = fault.once();
        if (left.times() > 0) {
          waiting.set(i, left);
        } else {
          waiting.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
