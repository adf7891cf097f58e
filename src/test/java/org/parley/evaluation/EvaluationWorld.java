package org.parley.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Introduction;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.organisation.place.LinkedChannel;
import org.parley.partnership.BeginPartnership;
import org.parley.partnership.BeginPartnership.BeginPartnershipCommand;
import org.parley.partnership.Partnership.Hypothesis;
import org.parley.partnership.WelcomePartner;

/** Partnerships whose partners sit on both platforms, and what their people do there. */
@ApplicationScoped
public class EvaluationWorld {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final BeginPartnership begin;
  private final WelcomePartner welcome;
  private final People people;
  private final WhoActs whoActs;
  private final Conductor conductor;

  EvaluationWorld(
      BeginPartnership begin,
      WelcomePartner welcome,
      People people,
      WhoActs whoActs,
      Conductor conductor) {
    this.begin = begin;
    this.welcome = welcome;
    this.people = people;
    this.whoActs = whoActs;
    this.conductor = conductor;
  }

  /** A table with a facilitator of no organisation, in a channel on Slack. */
  public Table table(String name) {
    var kim = somebody("Kim", Platform.SLACK);
    var channel = channel(Platform.SLACK);
    var partnership =
        inTransaction(
            () ->
                begin
                    .begin(
                        new BeginPartnershipCommand(
                            new Hypothesis(name, "Winter access", "Nobody can alone"),
                            new Person.Id(kim.id()),
                            BERLIN,
                            Optional.empty(),
                            Optional.of(key(channel))))
                    .id());
    return new Table(partnership, kim, channel);
  }

  /** A person met in a workspace of its own. */
  public People.Profile somebody(String name, Platform platform) {
    var address = new PersonAddress(platform, "T" + UUID.randomUUID(), "U" + UUID.randomUUID());
    return inTransaction(
        () ->
            people.meet(
                new Introduction(address, name, BERLIN, Locale.ENGLISH, People.Kind.MEMBER)));
  }

  private static Destination channel(Platform platform) {
    return Destination.channel(platform, "T" + UUID.randomUUID(), "C" + UUID.randomUUID());
  }

  private static LinkedChannel.Key key(Destination channel) {
    return new LinkedChannel.Key(channel.platform().code(), channel.workspace(), channel.id());
  }

  public static <T> T inTransaction(Supplier<T> deed) {
    return QuarkusTransaction.requiringNew().call(deed::get);
  }

  /** One partnership with its people. */
  public final class Table {
    private final PartnershipId id;
    private final People.Profile facilitator;
    private final Destination slack;
    private final Map<String, Destination> channels = new HashMap<>();

    Table(PartnershipId id, People.Profile facilitator, Destination slack) {
      this.id = id;
      this.facilitator = facilitator;
      this.slack = slack;
    }

    public PartnershipId id() {
      return id;
    }

    public String topic() {
      return id.value().toString();
    }

    public People.Profile facilitator() {
      return facilitator;
    }

    /** The channel where it was begun. */
    public Destination channel() {
      return slack;
    }

    public Destination channelOf(String organisation) {
      return channels.get(organisation);
    }

    /** An organisation comes, with a channel of its own; this person speaks for it. */
    public People.Profile joins(String organisation, Platform platform) {
      var voice = somebody("Voice of " + organisation, platform);
      joins(organisation, voice);
      return voice;
    }

    /** As {@link #joins(String, Platform)} for a person who is known. */
    public void joins(String organisation, People.Profile voice) {
      var channel = EvaluationWorld.channel(voice.address().platform());
      channels.put(organisation, channel);
      inTransaction(
          () -> {
            welcome.welcome(id, new Person.Id(voice.id()), organisation, Optional.of(key(channel)));
            return organisation;
          });
    }

    /** For whom this person acts here first. */
    public Acting acting(People.Profile person) {
      return inTransaction(
          () ->
              whoActs.at(id).stream()
                  .filter(it -> it.person().value().equals(person.id()))
                  .findFirst()
                  .orElseThrow());
    }

    public Reply types(People.Profile who, String line) {
      return says(who, new Said.Pressed(new CommandCall(topic(), "", line)));
    }

    public Reply opens(People.Profile who, String form, String subject) {
      return says(who, new Said.Opened(new FormCall(form, topic(), "", subject)));
    }

    public Reply sends(
        People.Profile who, String form, String subject, Map<String, String> values) {
      return says(
          who, new Said.Submitted(new FormCall(form, topic(), "", subject), new Answers(values)));
    }

    public Reply says(People.Profile who, Said said) {
      return says(who, UUID.randomUUID().toString(), said);
    }

    /** With the platform's own key of the request. */
    public Reply says(People.Profile who, String key, Said said) {
      var place = Destination.personal(who.address());
      return conductor.handle(new Request(key, who.address(), place, said));
    }
  }
}
