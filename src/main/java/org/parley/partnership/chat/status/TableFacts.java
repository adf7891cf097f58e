package org.parley.partnership.chat.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Finding;
import org.parley.partnership.Gate;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.chat.partners.PartnersWords;
import org.parley.partnership.promise.Promises;

/** Who is there, who facilitates, what is promised. */
@ApplicationScoped
class TableFacts {
  private static final int MOST = 20;
  private static final int LONGEST = 850;

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
    var facilitators =
        whoActs.at(partnership.id()).stream()
            .filter(Acting::facilitates)
            .map(Acting::personName)
            .collect(Collectors.joining(", "));
    var facts = new ArrayList<Block.Fact>();
    facts.add(fact(words.partners(), there.isEmpty() ? words.nobody() : there));
    facts.add(fact(words.facilitators(), facilitators));
    var open =
        promises.open(partnership.id()).stream()
            .limit(MOST)
            .map(it -> words.promised(it.organisationName(), it.what(), it.due()))
            .collect(Collectors.joining("\n"));
    if (!open.isEmpty()) {
      facts.add(fact(words.promises(), open));
    }
    return facts;
  }

  private static Block.Fact fact(String label, String value) {
    return new Block.Fact(label, Sentence.plain(Limits.beginning(value, LONGEST)));
  }
}
