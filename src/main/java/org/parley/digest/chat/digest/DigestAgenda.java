package org.parley.digest.chat.digest;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.digest.DigestPlans;
import org.parley.organisation.PartnershipId;
import org.parley.schedule.BusinessClock;

/** When the next digest comes. */
@ApplicationScoped
class DigestAgenda implements Agenda {
  private final DigestPlans plans;
  private final BusinessClock clock;

  DigestAgenda(DigestPlans plans, BusinessClock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public Turn turn() {
    return Turn.ROUTINE;
  }

  @Override
  public Due due(Invocation asker) {
    var words = Words.of(DigestWords.class, asker.who().locale());
    return Due.coming(
        plans
            .of(new PartnershipId(asker.theTopic()))
            .flatMap(it -> it.cadence().firstAfter(clock.now()))
            .map(it -> new Coming(Sentence.plain(words.weekly()), it.instant()))
            .stream()
            .toList());
  }
}
