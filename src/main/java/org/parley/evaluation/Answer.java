package org.parley.evaluation;

/**
 * Whether a partner wants to keep going, from most to least. Names are stored and must never
 * change.
 */
public enum Answer {
  YES_MORE,
  YES_AS_IS,
  YES_IF_CHANGED,
  PAUSE,
  NO
}
