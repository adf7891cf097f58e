package org.parley.partnership.timeline;

/** What can happen at a table. Names are stored and must never change. */
public enum TimelineKind {
  BEGUN,
  PARTNER_CAME,
  PARTNER_IN,
  PARTNER_LEFT,
  STAGE_MOVED,
  INTEREST_DECLARED,
  PROMISE_MADE,
  PROMISE_KEPT,
  PROMISE_MOVED,
  CHECK_IN_SET,
  CHECK_IN_STOPPED,
  CHECK_IN_COMPILED,
  DIGEST_SET,
  EVALUATION_OPENED,
  EVALUATION_CLOSED,
  OUTCOME_PROPOSED,
  OUTCOME_OBJECTED,
  OUTCOME_STANDS
}
