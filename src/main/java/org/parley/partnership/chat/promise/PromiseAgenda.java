package org.parley.partnership.chat.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.message.Words;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.partnership.promise.Promises;

/** Open promises wait on the people of the organisation that made them. */
@ApplicationScoped
class PromiseAgenda implements Agenda {
  private static final int MOST = 3;

  private final Promises promises;
  private final WhoActs whoActs;

  PromiseAgenda(Promises promises, WhoActs whoActs) {
    this.promises = promises;
    this.whoActs = whoActs;
  }

  @Override
  public Turn turn() {
    return Turn.PROMISED;
  }

  @Override
  public List<Waiting> waitsOn(Asker asker) {
    var words = Words.of(PromiseWords.class, asker.call().who().locale());
    var id = new PartnershipId(asker.topic());
    var mine =
        whoActs.of(new Person.Id(asker.call().who().id()), id).stream()
            .flatMap(it -> it.organisation().stream())
            .collect(Collectors.toSet());
    return promises.open(id).stream()
        .filter(it -> mine.contains(it.organisation()))
        .limit(MOST)
        .map(
            it ->
                new Waiting(
                    words.waits(it.what(), it.due()), PromiseButtons.doneAmongOthers(it, words)))
        .toList();
  }

  @Override
  public List<Coming> comesUp(Asker asker) {
    return List.of();
  }
}
