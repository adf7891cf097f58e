package org.parley.digest.chat.digest;

import java.time.LocalDate;
import org.parley.partnership.timeline.TimelineEntry;

/** One line for everything that happened. */
final class DigestLines {
  private DigestLines() {}

  static String of(TimelineEntry it, DigestWords words) {
    return switch (it.kind()) {
      case BEGUN -> words.begun(it.person());
      case PARTNER_CAME -> words.partnerCame(it.organisation());
      case PARTNER_IN -> words.partnerIn(it.organisation());
      case PARTNER_LEFT -> words.partnerLeft(it.organisation());
      case STAGE_MOVED -> stageMoved(it, words);
      case INTEREST_DECLARED -> words.interestDeclared(it.organisation());
      case PROMISE_MADE -> words.promiseMade(it.organisation(), it.subject());
      case PROMISE_KEPT -> words.promiseKept(it.organisation(), it.subject());
      case PROMISE_MOVED ->
          words.promiseMoved(it.organisation(), it.subject(), LocalDate.parse(it.detail()));
      case CHECK_IN_SET -> words.checkInSet(it.person());
      case CHECK_IN_STOPPED -> words.checkInStopped(it.person());
      case DIGEST_SET -> words.digestSet(it.person());
      case CHECK_IN_COMPILED -> checkInCompiled(it, words);
      case EVALUATION_OPENED -> words.evaluationOpened(it.person());
      case EVALUATION_CLOSED -> evaluationClosed(it, words);
      case OUTCOME_PROPOSED -> words.outcomeProposed(it.person(), it.subject());
      case OUTCOME_OBJECTED -> words.outcomeObjected(it.organisation(), it.subject());
      case FACILITATOR_CAME -> words.facilitatorCame(it.person());
      case FACILITATOR_STEPPED_DOWN -> words.facilitatorSteppedDown(it.person());
      case OUTCOME_STANDS -> words.outcomeStands(it.subject());
    };
  }

  private static String checkInCompiled(TimelineEntry it, DigestWords words) {
    var heard = it.detail().split("/", 2);
    return words.checkInCompiled(
        LocalDate.parse(it.subject()), Integer.parseInt(heard[0]), Integer.parseInt(heard[1]));
  }

  private static String evaluationClosed(TimelineEntry it, DigestWords words) {
    var heard = it.subject().split("/", 2);
    return words.evaluationClosed(Integer.parseInt(heard[0]), Integer.parseInt(heard[1]));
  }

  private static String stageMoved(TimelineEntry it, DigestWords words) {
    var moved = words.stageMoved(it.person(), it.subject());
    return it.detail().isBlank() ? moved + "." : moved + words.reason(it.detail());
  }
}
