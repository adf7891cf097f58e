package org.parley.role;

import static org.parley.role.Role.FACILITATOR;
import static org.parley.role.Role.MEMBER;
import static org.parley.role.Role.VOICE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be done, each with the roles that may: the one place that says so. One that
 * names no role needs no part in a table.
 */
public enum Deed {
  INVITE_ORGANISATION(FACILITATOR),
  MOVE_STAGE(FACILITATOR),
  OPEN_EVALUATION(FACILITATOR),
  PROPOSE_OUTCOME(FACILITATOR),
  SET_CHECK_IN(FACILITATOR),
  SET_DIGEST(FACILITATOR),
  ASK_TO_FACILITATE(FACILITATOR),
  STEP_DOWN(FACILITATOR),

  /** A facilitator lets in organisations, a voice its own colleagues. */
  LET_IN(FACILITATOR, VOICE),

  COME_IN(VOICE),
  DECLARE(VOICE),
  TAKE_POSITION(VOICE),
  OBJECT(VOICE),
  NAME_VOICE(VOICE),

  /** Where nobody facilitates. */
  TAKE_OVER(VOICE),

  ANSWER_CHECK_IN(VOICE, MEMBER),
  PROMISE(VOICE, MEMBER),
  INVITE_COLLEAGUE(VOICE, MEMBER),
  LEAVE(VOICE, MEMBER),

  READ(FACILITATOR, VOICE, MEMBER),
  LINK_CHANNEL(FACILITATOR, VOICE, MEMBER),

  /** When one was asked to. */
  ANSWER_FACILITATING(FACILITATOR, VOICE, MEMBER),

  /** Help, what I am, asking to come, starting a table. */
  ASK();

  private final Set<Role> roles = EnumSet.noneOf(Role.class);

  Deed(Role... who) {
    roles.addAll(List.of(who));
  }

  public boolean isFor(Role role) {
    return roles.contains(role);
  }

  /** Those who may, in the order of {@link Role}. */
  public Set<Role> roles() {
    return Collections.unmodifiableSet(roles);
  }

  public boolean needsNoPart() {
    return roles.isEmpty();
  }

  /** Whether it matters for which organisation it is done. */
  public boolean isForAnOrganisation() {
    return !needsNoPart() && roles.stream().allMatch(Role::actsForAnOrganisation);
  }
}
