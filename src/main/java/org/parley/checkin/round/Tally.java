package org.parley.checkin.round;

import java.util.List;
import org.parley.organisation.Organisation;

/**
 * Who was heard in a round, by partner.
 *
 * @param partners those that were expected, and those that answered unasked; by name
 */
public record Tally(CheckInRound round, List<OfPartner> partners) {
  public Tally {
    partners = List.copyOf(partners);
  }

  /** The partners in this standing. */
  public List<OfPartner> in(Standing standing) {
    return partners.stream().filter(it -> it.standing() == standing).toList();
  }

  public int heard() {
    return in(Standing.HEARD).size();
  }

  /** How many partners had said something when the round closed. */
  public int heardInTime() {
    return (int)
        partners.stream().filter(it -> it.answers().stream().anyMatch(this::cameInTime)).count();
  }

  /** Whether it stood there when the round closed. */
  private boolean cameInTime(CheckInAnswer answer) {
    return answer.answeredAt().filter(round::isOpenAt).isPresent();
  }

  /** Whether it was said, or changed, after the round closed. */
  public boolean cameLater(CheckInAnswer answer) {
    return !round.isOpenAt(answer.saidAt());
  }

  /** How far a partner was heard. */
  public enum Standing {
    /** Somebody of it answered. */
    HEARD,
    /** Its voice is away and nobody answered. */
    AWAY,
    NOT_YET
  }

  /**
   * One partner.
   *
   * @param answers its voice's first, then in the order they came; without those away
   */
  public record OfPartner(
      Organisation.Id organisation, String name, Standing standing, List<CheckInAnswer> answers) {
    public OfPartner {
      answers = List.copyOf(answers);
    }
  }
}
