package org.parley.kill;

import java.util.Optional;
import org.parley.running.OutsideWorld;
import org.parley.running.OutsideWorld.Deed;
import org.parley.running.OutsideWorld.Outcome;
import org.parley.running.Seat;

/** One change that a person asked for while Parley was about to be killed. */
final class Change {

  /** What is asked for. */
  enum Kind {
    /** Read in every linked channel. */
    STAGE,
    /** Read in every linked channel. */
    PROMISE,
    /** Changes the state alone. */
    DECLARATION;

    boolean isPosted() {
      return this != DECLARATION;
    }
  }

  /**
   * What is wanted.
   *
   * @param mark a word that stands in nothing else
   * @param stage the new stage, for {@link Kind#STAGE}
   */
  record Wish(Kind kind, Seat seat, String mark, String stage) {}

  private final Wish wish;
  private final Deed deed;
  private volatile long sentAt;
  private volatile long answeredAt;
  private volatile Optional<Outcome> outcome = Optional.empty();
  private boolean happened;

  Change(Wish wish, Deed deed) {
    this.wish = wish;
    this.deed = deed;
  }

  /** Sends the form, and waits for what the platform says of it. */
  Change send(OutsideWorld world) {
    sentAt = System.nanoTime();
    var answer = world.act(deed);
    answeredAt = System.nanoTime();
    outcome = Optional.of(answer);
    return this;
  }

  Wish wish() {
    return wish;
  }

  boolean isAcknowledged() {
    return outcome.filter(Outcome::isAcknowledged).isPresent();
  }

  /** The kill came before the answer: nobody can know but from the state. */
  boolean wasCutOff(long killedAt) {
    return !isAcknowledged() && answeredAt - killedAt >= 0;
  }

  /** What the state says after the restart. */
  void isInTheState(boolean yes) {
    happened = yes;
  }

  boolean happened() {
    return happened;
  }

  /** It was over before the other began. */
  boolean isBefore(Change other) {
    return isAcknowledged() && answeredAt - other.sentAt < 0;
  }

  @Override
  public String toString() {
    return wish.mark() + " " + wish.kind() + " " + outcome.map(Outcome::toString).orElse("unsent");
  }
}
