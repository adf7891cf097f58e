package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.promise.Promises;

/** Open promises wait on the people of the organisation that made them. */
@ApplicationScoped
class PromiseAgenda implements Agenda {
  private static final int MOST = 3;

  private final Promises promises;

  PromiseAgenda(Promises promises) {
    this.promises = promises;
  }

  @Override
  public Turn turn() {
    return Turn.PROMISED;
  }

  @Override
  public Due due(Invocation asker) {
    var words = Words.of(PromiseWords.class, asker.who().locale());
    var id = new PartnershipId(asker.theTopic());
    var mine =
        Wearing.all(asker).stream()
            .flatMap(it -> it.organisation().stream())
            .collect(Collectors.toSet());
    return Due.waiting(
        promises.open(id).stream()
            .filter(it -> mine.contains(it.organisation()))
            .limit(MOST)
            .map(
                it ->
                    new Waiting(
                        words.waits(it.what(), it.due()),
                        PromiseButtons.doneAmongOthers(it, words)))
            .toList());
  }
}
