package org.parley.partnership;

import java.util.Optional;

/** The five steps of a brokered partnership, in their order. Returned to, not ticked off. */
public enum Stage {
  HYPOTHESIZE,
  MAP,
  ESTABLISH,
  OPERATE,
  EVALUATE;

  /** The stage after this one; empty at the last. */
  public Optional<Stage> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }

  /** The stage before this one; empty at the first. */
  public Optional<Stage> before() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /** Whether partners can say here that they are in. */
  public boolean asksWhoIsIn() {
    return compareTo(ESTABLISH) >= 0;
  }
}
