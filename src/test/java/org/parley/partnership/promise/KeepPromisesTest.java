package org.parley.partnership.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.organisation.Acting;
import org.parley.organisation.Hat;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Finding;
import org.parley.partnership.PartnershipEvent.PartnerLeft;
import org.parley.partnership.Stage;
import org.parley.partnership.TableInMemory;
import org.parley.partnership.promise.PromiseEvent.PromiseKept;
import org.parley.partnership.promise.PromiseEvent.PromiseMoved;
import org.parley.partnership.timeline.TimelineKind;
import org.parley.role.Role;

/** Only the organisation that promised says that it is done, or moves the day. */
class KeepPromisesTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

  private final TableInMemory table = new TableInMemory();
  private final Kept kept = new Kept();
  private final KeepPromises promises = new KeepPromises(kept, table.time.timeline);
  private final Acting ana = table.comes("Harbour Trust", "Ana");
  private final Acting ben = table.colleague(ana, "Ben");
  private final Acting femi = table.comes("Fishers Union", "Femi");
  private final Promise dredging = promises.make(ana, "Dredge the east quay", FRIDAY);

  private List<TimelineKind> noted() {
    return table.time.noted().stream().filter(it -> it != TimelineKind.PARTNER_CAME).toList();
  }

  @Test
  void anybodyWhoActsForAnOrganisationPromisesForIt() {
    var bens = promises.make(ben, "Write the minutes", FRIDAY);
    assertThat(bens.organisation()).isEqualTo(ana.theOrganisation());
    assertThat(bens.personName()).isEqualTo("Ben");
    assertThatThrownBy(() -> promises.make(table.kim, "Something", FRIDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aColleagueSaysThatItIsDone() {
    assertThat(promises.keep(ben, dredging.id())).contains(dredging);
    assertThat(dredging.state()).isEqualTo(Promise.State.KEPT);
  }

  @Test
  void nobodyElseKeepsOrMovesIt() {
    var elsewhere =
        new Acting(
            new Hat.Id(java.util.UUID.randomUUID()),
            PartnershipId.fresh(),
            ana.person(),
            "Ana",
            Role.VOICE,
            ana.organisation(),
            "Harbour Trust");
    for (var somebody : List.of(femi, table.kim, elsewhere)) {
      assertThat(promises.own(somebody, dredging.id())).isEmpty();
      assertThat(promises.keep(somebody, dredging.id())).isEmpty();
      assertThat(promises.move(somebody, dredging.id(), FRIDAY.plusDays(1))).isEmpty();
    }
    assertThat(dredging.state()).isEqualTo(Promise.State.OPEN);
    assertThat(dredging.due()).isEqualTo(FRIDAY);
    assertThat(noted()).containsExactly(TimelineKind.PROMISE_MADE);
  }

  @Test
  void doneTwiceIsNewsOnce() {
    promises.keep(ana, dredging.id());
    assertThat(promises.keep(ana, dredging.id())).contains(dredging);
    assertThat(table.time.told(PromiseKept.class)).hasSize(1);
    assertThat(noted()).containsExactly(TimelineKind.PROMISE_MADE, TimelineKind.PROMISE_KEPT);
  }

  @Test
  void aMoveToAnotherDayIsToldAndToTheSameDayIsNot() {
    var monday = FRIDAY.plusDays(3);
    assertThat(promises.move(ana, dredging.id(), FRIDAY)).contains(dredging);
    assertThat(table.time.told(PromiseMoved.class)).isEmpty();
    promises.move(ana, dredging.id(), monday);
    promises.move(ana, dredging.id(), monday);
    assertThat(dredging.due()).isEqualTo(monday);
    assertThat(table.time.told(PromiseMoved.class))
        .extracting(PromiseMoved::due)
        .containsExactly(monday);
    assertThat(table.time.newest().detail()).isEqualTo(monday.toString());
  }

  @Test
  void whatIsDoneIsNotMoved() {
    promises.keep(ana, dredging.id());
    assertThat(promises.move(ana, dredging.id(), FRIDAY.plusDays(1))).isEmpty();
    assertThat(dredging.due()).isEqualTo(FRIDAY);
  }

  @Test
  void whoWorksTogetherShouldHavePromisedSomethingKeptOnesCount() {
    var gate = new PromiseGate(kept);
    promises.keep(ana, dredging.id());
    for (var stage : Stage.values()) {
      assertThat(gate.findings(table.at(stage).partnership, List.of()))
          .isEqualTo(
              stage == Stage.OPERATE
                  ? List.of(new Finding(Finding.Kind.PROMISES_MADE, 1, 1))
                  : List.of());
    }
  }

  @Test
  void whoLeftOwesNothingAndTheOthersOweWhatTheyDid() {
    var nets = promises.make(femi, "Mend the nets", FRIDAY);
    var done = promises.make(ana, "Count the berths", FRIDAY);
    promises.keep(ana, done.id());
    new LetGoPromises(kept)
        .after(
            new PartnerLeft(ana.partnership(), "Clean Harbour", ana, "", java.time.Instant.EPOCH));
    assertThat(kept.open(ana.partnership())).containsExactly(nets);
    assertThat(dredging.state()).isEqualTo(Promise.State.LET_GO);
    assertThat(done.state()).isEqualTo(Promise.State.KEPT);
    promises.keep(ana, dredging.id());
    assertThat(dredging.state()).isEqualTo(Promise.State.LET_GO);
  }

  /** Every promise, kept in memory. */
  private static final class Kept implements Promises {
    private final List<Promise> made = new ArrayList<>();

    @Override
    public void add(Promise promise) {
      made.add(promise);
    }

    @Override
    public Optional<Promise> with(Promise.Id id, PartnershipId partnership) {
      return made.stream()
          .filter(it -> it.id().equals(id) && it.partnership().equals(partnership))
          .findFirst();
    }

    @Override
    public List<Promise> open(PartnershipId partnership) {
      return made.stream().filter(it -> it.state() == Promise.State.OPEN).toList();
    }

    @Override
    public List<Promise> unkept(PartnershipId partnership, Organisation.Id organisation) {
      return made.stream()
          .filter(it -> it.organisation().equals(organisation))
          .filter(it -> it.state() != Promise.State.KEPT)
          .toList();
    }

    @Override
    public int count(PartnershipId partnership) {
      return made.size();
    }
  }
}
