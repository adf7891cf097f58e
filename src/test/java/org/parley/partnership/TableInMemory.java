package org.parley.partnership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.PeopleInMemory;
import org.parley.organisation.place.ChannelsInMemory;
import org.parley.partnership.Partnership.Hypothesis;
import org.parley.partnership.timeline.TimelineInMemory;

/** One table kept in memory: Kim facilitates. Other rooms' gates are what a test puts there. */
public final class TableInMemory {
  public final PeopleInMemory people = new PeopleInMemory();
  public final ChannelsInMemory channels = new ChannelsInMemory(people.persons);
  public final TimelineInMemory time = new TimelineInMemory();
  public final List<GateSource> gateSources = new ArrayList<>();
  public final Partnership partnership;
  public final Acting kim;
  public final WelcomePartner welcome;
  public final TakePart takePart;
  public final Partners partners = new PartnersKept();

  final Gate gate;
  final MoveStage moveStage;

  private final List<Partner> came = new ArrayList<>();

  public TableInMemory() {
    this(new Hypothesis("Clean Harbour", "It silts up.", "Nobody can dredge it alone."));
  }

  TableInMemory(Hypothesis hypothesis) {
    partnership = Partnership.begun(PartnershipId.fresh(), hypothesis, "UTC", time.now());
    var partnerships = new OneKept();
    var timeline = time.timeline;
    var linkChannel = new LinkChannel(channels.channels, people.persons, timeline);
    welcome = new WelcomePartner(partnerships, partners, people.takeHat, linkChannel, timeline);
    takePart = new TakePart(partnerships, partners, people.hats, channels.release, timeline);
    gate = new Gate(partnerships, partners, new Sources(gateSources));
    moveStage = new MoveStage(partnerships, gate, timeline);
    kim = people.takeHat.facilitating(id(), people.meets("Kim"), time.now());
  }

  public PartnershipId id() {
    return partnership.id();
  }

  /** An organisation comes; this person speaks for it. */
  public Acting comes(String organisation, String person) {
    var voice = people.meets(person);
    welcome.welcome(id(), voice, organisation, Optional.empty());
    return people.whoActs.of(voice).get(0);
  }

  /** Somebody acts for an organisation too. */
  public Acting colleague(Acting of, String person) {
    return people.takeHat.acting(id(), people.meets(person), of.theOrganisation(), time.now());
  }

  /** Is at this stage, whatever was advised. */
  public TableInMemory at(Stage stage) {
    if (partnership.stage() != stage) {
      partnership.moveTo(stage, "", kim, time.now());
    }
    return this;
  }

  private final class OneKept implements Partnerships {
    @Override
    public void add(Partnership another) {
      throw new UnsupportedOperationException("there is one table");
    }

    @Override
    public Optional<Partnership> with(PartnershipId id) {
      return Optional.of(partnership).filter(it -> it.id().equals(id));
    }

    @Override
    public List<Partnership> all(Collection<PartnershipId> ids) {
      return ids.stream().flatMap(it -> with(it).stream()).toList();
    }
  }

  private final class PartnersKept implements Partners {
    @Override
    public void add(Partner partner) {
      came.add(partner);
    }

    @Override
    public List<Partner> at(PartnershipId table) {
      return came.stream()
          .filter(it -> it.partnership().equals(table) && it.state() != Partner.State.LEFT)
          .toList();
    }
  }
}
