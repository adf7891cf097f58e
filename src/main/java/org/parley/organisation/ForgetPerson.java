package org.parley.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.schedule.BusinessClock;

/**
 * A person is forgotten: its name, its address and its hats. Who spoke for an organisation is
 * followed by the colleague who came first, where there is one; where nobody facilitates then, that
 * is told.
 */
@ApplicationScoped
public class ForgetPerson {
  private final Persons persons;
  private final Hats hats;
  private final WhoActs whoActs;
  private final BusinessClock clock;
  private final Event<Object> events;

  ForgetPerson(
      Persons persons, Hats hats, WhoActs whoActs, BusinessClock clock, Event<Object> events) {
    this.persons = persons;
    this.hats = hats;
    this.whoActs = whoActs;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A hat that will be laid down.
   *
   * @param successor who speaks then, where the hat is a voice's and a colleague is there
   * @param isLast whether nobody acts for the organisation then, or nobody facilitates
   */
  public record Ending(Acting hat, Optional<Acting> successor, boolean isLast) {}

  /** The last facilitator of a table was forgotten; its voices can take over. */
  public record NobodyFacilitates(PartnershipId partnership) {}

  /** What will follow, hat by hat. */
  public List<Ending> endings(Person.Id person) {
    return whoActs.of(person).stream().map(this::ending).toList();
  }

  private Ending ending(Acting hat) {
    List<Acting> others =
        whoActs.at(hat.partnership()).stream()
            .filter(it -> !it.person().equals(hat.person()))
            .filter(it -> it.organisation().equals(hat.organisation()))
            .filter(it -> it.facilitates() == hat.facilitates())
            .toList();
    return new Ending(
        hat, hat.speaks() ? others.stream().findFirst() : Optional.empty(), others.isEmpty());
  }

  /** Not to be undone. Whoever writes from that address afterwards is met for the first time. */
  public void forget(Person.Id person) {
    holdWhatItFacilitates(person);
    var endings = endings(person);
    for (Ending ending : endings) {
      ending.successor().flatMap(it -> hats.with(it.hat())).ifPresent(Hat::speaks);
      hats.with(ending.hat().hat()).ifPresent(it -> it.layDown(clock.now()));
    }
    persons.with(person).orElseThrow().forgotten();
    events.fire(new PersonForgotten(person));
    endings.stream()
        .filter(it -> it.isLast() && it.hat().facilitates())
        .forEach(it -> events.fire(new NobodyFacilitates(it.hat().partnership())));
  }

  /** In one order, so that two who do so never wait for each other. */
  private void holdWhatItFacilitates(Person.Id person) {
    whoActs.of(person).stream()
        .filter(Acting::facilitates)
        .map(Acting::partnership)
        .sorted(Comparator.comparing(PartnershipId::value))
        .forEach(hats::hold);
  }
}
