package org.parley.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.partnership.timeline.Timeline;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Deed;

/** A voice says what its organisation must protect. Only the voice declares. */
@ApplicationScoped
public class DeclareInterest {
  private final Declarations declarations;
  private final WhoActs whoActs;
  private final Timeline timeline;

  DeclareInterest(Declarations declarations, WhoActs whoActs, Timeline timeline) {
    this.declarations = declarations;
    this.whoActs = whoActs;
    this.timeline = timeline;
  }

  /** A new interest. */
  public Declaration declare(Acting voice, Declaration.Content content) {
    voice.must(Deed.DECLARE);
    var declaration = Declaration.declared(voice, content, timeline.now());
    declarations.add(declaration);
    told(voice, declaration);
    return declaration;
  }

  /** A newer version of an own interest; the former is kept. Empty: not one of its own. */
  public Optional<Declaration> change(
      Acting voice, Declaration.Interest interest, Declaration.Content content) {
    voice.must(Deed.DECLARE);
    return own(voice, interest)
        .map(
            former -> {
              var next = former.changed(voice, content, timeline.now());
              declarations.add(next);
              if (former.visibility() == Declaration.Visibility.BROKER) {
                told(voice, next);
              }
              return next;
            });
  }

  /** An interest of the organisation that this person acts for. */
  public Optional<Declaration> own(Acting acting, Declaration.Interest interest) {
    return declarations
        .current(interest, acting.partnership())
        .filter(it -> acting.organisation().filter(it.organisation()::equals).isPresent());
  }

  /** Who would read what is said to the broker only: those who facilitate now. */
  public List<Acting> brokers(PartnershipId partnership) {
    return whoActs.at(partnership).stream().filter(Acting::facilitates).toList();
  }

  /** For whom a broker works or speaks, beside brokering: shown where readers are named. */
  public List<String> alsoActsFor(Acting broker) {
    return whoActs.at(broker.partnership()).stream()
        .filter(it -> it.person().equals(broker.person()) && it.organisation().isPresent())
        .map(Acting::organisationName)
        .toList();
  }

  private void told(Acting voice, Declaration declaration) {
    if (declaration.visibility() == Declaration.Visibility.TABLE) {
      timeline.note(voice, TimelineKind.INTEREST_DECLARED, "", "");
      timeline.tell(
          new InterestEvent.InterestDeclared(voice.partnership(), voice, declaration.interest()));
    }
  }
}
