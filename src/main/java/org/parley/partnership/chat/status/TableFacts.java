package org.parley.partnership.chat.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Finding;
import org.parley.partnership.Gate;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.chat.facilitate.FacilitatorsFact;
import org.parley.partnership.chat.partners.PartnersWords;
import org.parley.partnership.promise.Promises;

/** Who is there, who facilitates, what is promised. */
@ApplicationScoped
class TableFacts {
  private static final int MOST = 20;
  private static final int LONGEST = 850;
  private static final int PROMISES = 8;
  private static final int PROMISE = 160;

  private final Partners partners;
  private final Promises promises;
  private final WhoActs whoActs;
  private final Gate gate;

  TableFacts(Partners partners, Promises promises, WhoActs whoActs, Gate gate) {
    this.partners = partners;
    this.promises = promises;
    this.whoActs = whoActs;
    this.gate = gate;
  }

  /** What is not yet true of what is advised before the next stage. */
  List<Finding> advised(Partnership partnership) {
    return gate.of(partnership.id()).stream().filter(it -> !it.isMet()).toList();
  }

  List<Block.Fact> of(Partnership partnership, Locale locale) {
    var words = Words.of(StatusWords.class, locale);
    var states = Words.of(PartnersWords.class, locale);
    var there =
        partners.at(partnership.id()).stream()
            .limit(MOST)
            .map(it -> words.partner(it.name(), states.state(it.state().name())))
            .collect(Collectors.joining(", "));
    return List.of(
        fact(words.partners(), there.isEmpty() ? words.nobody() : there),
        FacilitatorsFact.of(whoActs.at(partnership.id()), locale));
  }

  /** What is still to be done, the earliest due first. */
  List<Sentence> promised(Partnership partnership, StatusWords words) {
    var open = promises.open(partnership.id());
    var lines = new ArrayList<Sentence>();
    open.stream()
        .limit(PROMISES)
        .map(
            it ->
                words.promised(
                    new Span.Strong(it.organisationName()),
                    Limits.beginning(it.what(), PROMISE),
                    it.due()))
        .forEach(lines::add);
    if (open.size() > PROMISES) {
      lines.add(words.morePromises(open.size() - PROMISES, new Span.Command("promise all")));
    }
    return lines;
  }

  private static Block.Fact fact(String label, String value) {
    return new Block.Fact(label, Sentence.plain(Limits.beginning(value, LONGEST)));
  }
}
