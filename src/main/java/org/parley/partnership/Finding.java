package org.parley.partnership;

/**
 * One line of what should be true before a stage is left: advice, never a lock.
 *
 * @param have how far it has come
 * @param need how far it should; {@code have >= need} means it is true
 */
public record Finding(Kind kind, int have, int need) {

  public boolean isMet() {
    return have >= need;
  }

  /** What is looked at. Its words are made in chat. */
  public enum Kind {
    HYPOTHESIS_WRITTEN,
    ORGANISATIONS_HERE,
    OTHERS_INVITED,
    PRINCIPLES_ADOPTED,
    INTERESTS_DECLARED,
    CHECK_IN_SET,
    PROMISES_MADE,
    OUTCOME_STANDS
  }
}
