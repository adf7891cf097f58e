package org.parley.checkin.scenario;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.Acting;
import org.parley.organisation.NameVoice;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.TakeHat;
import org.parley.organisation.WhoActs;
import org.parley.organisation.place.LinkedChannel;
import org.parley.partnership.BeginPartnership;
import org.parley.partnership.BeginPartnership.BeginPartnershipCommand;
import org.parley.partnership.Partnership.Hypothesis;
import org.parley.partnership.TakePart;
import org.parley.partnership.WelcomePartner;
import org.parley.partnership.promise.KeepPromises;

/**
 * Lays tables: Dana facilitates; Ana (voice) and Ben act for Harbour Trust in one Slack workspace,
 * Femi for Fishers Union in another, Carla for City Council in Teams.
 */
@ApplicationScoped
class CheckInTable {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final People people;
  private final BeginPartnership begin;
  private final WelcomePartner welcome;
  @Inject TakeHat takeHat;
  @Inject KeepPromises keepPromises;
  @Inject NameVoice nameVoice;

  private final TakePart takePart;
  private final WhoActs whoActs;

  CheckInTable(
      People people,
      BeginPartnership begin,
      WelcomePartner welcome,
      TakePart takePart,
      WhoActs whoActs) {
    this.people = people;
    this.begin = begin;
    this.welcome = welcome;
    this.takePart = takePart;
    this.whoActs = whoActs;
  }

  /** Who sits there, and where it is spoken of. */
  record Laid(
      PartnershipId id,
      Destination slack,
      Destination teams,
      Profile dana,
      Profile ana,
      Profile ben,
      Profile femi,
      Profile carla) {}

  Laid lay(String name) {
    return QuarkusTransaction.requiringNew().call(() -> layIn(mark(), name));
  }

  private Laid layIn(String mark, String name) {
    var slack = Destination.channel(Platform.SLACK, "THARBOUR" + mark, "C" + mark);
    var teams = Destination.channel(Platform.TEAMS, "tcity" + mark, "19:" + mark);
    var dana = meets(Platform.SLACK, "THARBOUR" + mark, "Dana");
    var ana = meets(Platform.SLACK, "THARBOUR" + mark, "Ana");
    var ben = meets(Platform.SLACK, "THARBOUR" + mark, "Ben");
    var femi = meets(Platform.SLACK, "TFISH" + mark, "Femi");
    var carla = meets(Platform.TEAMS, "tcity" + mark, "Carla");
    var id =
        begin
            .begin(
                new BeginPartnershipCommand(
                    new Hypothesis(name, "The harbour silts up.", "Nobody can dredge it alone."),
                    new Person.Id(dana.id()),
                    BERLIN,
                    Optional.empty(),
                    Optional.of(key(slack))))
            .id();
    welcome.welcome(id, new Person.Id(ana.id()), "Harbour Trust", Optional.empty());
    welcome.welcome(id, new Person.Id(femi.id()), "Fishers Union", Optional.empty());
    welcome.welcome(id, new Person.Id(carla.id()), "City Council", Optional.of(key(teams)));
    colleague(id, ana, ben);
    return new Laid(id, slack, teams, dana, ana, ben, femi, carla);
  }

  /** Somebody of the first one's organisation acts for it too. */
  private void colleague(PartnershipId id, Profile first, Profile second) {
    var organisation = acting(id, first).theOrganisation();
    takeHat.acting(id, new Person.Id(second.id()), organisation, Instant.now());
  }

  /** Another organisation comes, with its first person. */
  Profile comes(PartnershipId id, String organisation, String person) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var voice = meets(Platform.SLACK, "T" + mark(), person);
              welcome.welcome(id, new Person.Id(voice.id()), organisation, Optional.empty());
              return voice;
            });
  }

  /** Somebody without any part in it. */
  Profile stranger() {
    return QuarkusTransaction.requiringNew()
        .call(() -> meets(Platform.SLACK, "T" + mark(), "Sam Stranger"));
  }

  /** Somebody acts for another person's organisation too. */
  void actsToo(PartnershipId id, Profile person, Profile other) {
    QuarkusTransaction.requiringNew().run(() -> colleague(id, other, person));
  }

  /** A voice names a colleague who speaks from now on. */
  void speaksNow(PartnershipId id, Profile voice, Profile successor) {
    QuarkusTransaction.requiringNew()
        .run(() -> nameVoice.name(acting(id, voice), acting(id, successor).hat()));
  }

  void promises(PartnershipId id, Profile person, String what) {
    QuarkusTransaction.requiringNew()
        .run(() -> keepPromises.make(acting(id, person), what, LocalDate.EPOCH));
  }

  void leaves(Acting voice) {
    takePart.leave(voice, "");
  }

  Acting acting(PartnershipId id, Profile person) {
    return whoActs.of(new Person.Id(person.id())).stream()
        .filter(it -> it.partnership().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Profile meets(Platform platform, String workspace, String name) {
    var address = new PersonAddress(platform, workspace, "U" + mark());
    return people.meet(
        new People.Introduction(address, name, BERLIN, Locale.ENGLISH, People.Kind.MEMBER));
  }

  private static LinkedChannel.Key key(Destination channel) {
    return new LinkedChannel.Key(channel.platform().code(), channel.workspace(), channel.id());
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
