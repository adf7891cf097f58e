package org.parley.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.partnership.Stage;

/**
 * What all partners may see once an evaluation has closed.
 *
 * @param whole how many partners were at the table
 * @param heard how many of them gave a position
 * @param answers how often each answer was given, from most to least willing; only those given
 * @param stages how many see the partnership in each stage; only those named
 * @param changes what must change, by the organisation's name, in its alphabet's order
 */
public record Result(
    int whole,
    int heard,
    Map<Answer, Integer> answers,
    Map<Stage, Integer> stages,
    List<Change> changes) {
  public Result {
    changes = List.copyOf(changes);
  }

  /**
   * The result of a closed evaluation.
   *
   * @throws IllegalStateException for one that is not closed
   */
  static Result of(Evaluation evaluation, List<Position> given) {
    if (!evaluation.isClosed()) {
      throw new IllegalStateException("hidden until it closes");
    }
    var counted = given.stream().filter(Position::isCounted).toList();
    return new Result(
        evaluation.partnersCounted(),
        counted.size(),
        count(counted, it -> it.stand().answer(), Answer.class),
        count(counted, it -> it.stand().stage(), Stage.class),
        counted.stream()
            .filter(it -> it.stand().answer() == Answer.YES_IF_CHANGED)
            .map(it -> new Change(it.organisationName(), it.stand().change()))
            .sorted(java.util.Comparator.comparing(Change::organisation))
            .toList());
  }

  private static <E extends Enum<E>> Map<E, Integer> count(
      List<Position> some, Function<Position, E> what, Class<E> kind) {
    return Collections.unmodifiableMap(
        some.stream()
            .collect(Collectors.toMap(what, it -> 1, Integer::sum, () -> new EnumMap<>(kind))));
  }

  /** What one partner says must change. */
  public record Change(String organisation, String words) {}

  /** Where partners see the partnership, from the earliest stage to the latest that was named. */
  public Optional<Difference<Stage>> stageDifference() {
    return difference(stages);
  }

  /** How willing partners are, from the most to the least. */
  public Optional<Difference<Answer>> answerDifference() {
    return difference(answers);
  }

  private static <E extends Enum<E>> Optional<Difference<E>> difference(Map<E, Integer> counts) {
    return counts.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Difference<>(Collections.min(counts.keySet()), Collections.max(counts.keySet())));
  }

  /** The two ends between which partners differ; both questions have five steps. */
  public record Difference<E extends Enum<E>>(E from, E to) {
    public int steps() {
      return to.ordinal() - from.ordinal();
    }
  }
}
