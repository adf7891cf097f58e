package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.schedule.BusinessClock;

/**
 * What may be known of an evaluation. While it is open: how many positions are in, and a voice's
 * own; never whose, nor what they say.
 */
@ApplicationScoped
public class ReadEvaluation {
  private final Evaluations evaluations;
  private final Positions positions;
  private final Partners partners;
  private final BusinessClock clock;

  ReadEvaluation(
      Evaluations evaluations, Positions positions, Partners partners, BusinessClock clock) {
    this.evaluations = evaluations;
    this.positions = positions;
    this.partners = partners;
    this.clock = clock;
  }

  /** The one that takes positions now. */
  public Optional<Evaluation> open(PartnershipId partnership) {
    return evaluations.open(partnership).filter(this::takesPositions);
  }

  /** Whether a position given now counts. */
  public boolean takesPositions(Evaluation evaluation) {
    return evaluation.accepts(clock.now());
  }

  /** The one opened last. */
  public Optional<Evaluation> latest(PartnershipId partnership) {
    return evaluations.latest(partnership);
  }

  public Optional<Evaluation> with(Evaluation.Id id) {
    return evaluations.with(id);
  }

  /** Empty for one that is at another table. */
  public Optional<Evaluation> with(Evaluation.Id id, PartnershipId partnership) {
    return evaluations.with(id, partnership);
  }

  /** How many of the partners at the table have given a position. */
  public Tally tally(Evaluation evaluation) {
    var here = partners.at(evaluation.partnership());
    return new Tally(here.size() - owing(evaluation, here).size(), here.size());
  }

  /** The partners at the table that have not been heard yet. For reminders; never shown. */
  public List<Partner> owing(Evaluation evaluation) {
    return owing(evaluation, partners.at(evaluation.partnership()));
  }

  private List<Partner> owing(Evaluation evaluation, List<Partner> here) {
    Set<Organisation.Id> heard =
        positions.of(evaluation.id()).stream()
            .map(Position::organisation)
            .collect(Collectors.toSet());
    return here.stream().filter(it -> !heard.contains(it.organisation())).toList();
  }

  /** Whether this partner's position is still to come. */
  public boolean owes(Evaluation evaluation, Organisation.Id organisation) {
    return owing(evaluation).stream().anyMatch(it -> it.organisation().equals(organisation));
  }

  /** What a voice's own organisation has answered so far. */
  public Optional<Position.Stand> own(Evaluation evaluation, Acting voice) {
    return voice.speaks()
        ? positions.of(evaluation.id(), voice.theOrganisation()).map(Position::stand)
        : Optional.empty();
  }

  /** Empty until it is closed. */
  public Optional<Result> result(Evaluation evaluation) {
    return evaluation.isClosed()
        ? Optional.of(Result.of(evaluation, positions.of(evaluation.id())))
        : Optional.empty();
  }

  /** How many of how many. */
  public record Tally(int in, int whole) {}
}
