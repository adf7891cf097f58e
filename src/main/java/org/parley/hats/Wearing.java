package org.parley.hats;

import java.util.List;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.port.Topics;
import org.parley.conversation.port.Topics.Standing;
import org.parley.organisation.Acting;
import org.parley.organisation.Hat;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;

/**
 * The hats of a person as a conversation knows them, and back: what the gate found out, in the same
 * transaction, is not asked for again.
 */
public final class Wearing {
  private Wearing() {}

  /** Who does this, in the hat that it was allowed for. */
  public static Acting by(Invocation call) {
    return acting(call, call.theHat());
  }

  /** Everything that this person is at the table, in the order the hats were taken. */
  public static List<Acting> all(Invocation call) {
    return call.hats().stream().map(hat -> acting(call, hat)).toList();
  }

  /** As a conversation knows it. */
  public static Topics.Hat hat(Acting acting) {
    return new Topics.Hat(
        acting.hat().value(),
        acting.organisation().map(Organisation.Id::value),
        acting.organisationName(),
        standing(acting.role()));
  }

  private static Acting acting(Invocation call, Topics.Hat hat) {
    return new Acting(
        new Hat.Id(hat.id()),
        new PartnershipId(call.theTopic()),
        new Person.Id(call.who().id()),
        call.who().name(),
        role(hat.standing()),
        hat.organisation().map(Organisation.Id::new),
        hat.forWhom());
  }

  private static Standing standing(Hat.Role role) {
    return switch (role) {
      case MEMBER -> Standing.MEMBER;
      case VOICE -> Standing.VOICE;
      case FACILITATOR -> Standing.FACILITATOR;
    };
  }

  private static Hat.Role role(Standing standing) {
    return switch (standing) {
      case MEMBER -> Hat.Role.MEMBER;
      case VOICE -> Hat.Role.VOICE;
      case FACILITATOR -> Hat.Role.FACILITATOR;
    };
  }
}
