package org.parley.scenario;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.schedule.Settling;
import org.parley.testing.Transactions;

/** People who begin partnerships, invite and come, in workspaces where nobody else is. */
@ApplicationScoped
class Newcomers {
  private static final Pattern CODE = Pattern.compile("[A-Z]{1,7}-[0-9A-Z]{5}-[0-9A-Z]{5}");

  private final Conductor conductor;
  private final People people;
  private final WhoActs whoActs;
  private final List<Settling> settling;

  Newcomers(Conductor conductor, People people, WhoActs whoActs, @All List<Settling> settling) {
    this.conductor = conductor;
    this.people = people;
    this.whoActs = whoActs;
    this.settling = settling;
  }

  Profile somebody(Platform platform) {
    var address = new PersonAddress(platform, "W" + UUID.randomUUID(), "U" + UUID.randomUUID());
    return Transactions.in(
        () ->
            people.meet(
                new People.Introduction(
                    address, "Robin", ZoneOffset.UTC, Locale.ENGLISH, People.Kind.MEMBER)));
  }

  /** A channel in this person's workspace. */
  static Destination channelOf(Profile who) {
    return Destination.channel(
        who.address().platform(), who.address().workspace(), "C" + UUID.randomUUID());
  }

  static Destination chatWith(Profile who) {
    return Destination.personal(who.address());
  }

  Reply says(Profile who, Destination place, Said said) {
    return conductor.handle(new Request(UUID.randomUUID().toString(), who.address(), place, said));
  }

  Reply types(Profile who, String line) {
    return types(who, chatWith(who), line);
  }

  Reply types(Profile who, Destination place, String line) {
    return says(who, place, new Said.Typed(line));
  }

  Reply presses(Profile who, PartnershipId table, String line) {
    var call = CommandCall.about(table.value().toString(), line);
    return says(who, chatWith(who), new Said.Pressed(call));
  }

  /** Begins a partnership in a place, facilitating and for no organisation. */
  PartnershipId begins(Profile who, Destination place) {
    says(
        who,
        place,
        new Said.Submitted(
            FormCall.of("new"),
            new Answers(Map.of("name", "Clean Harbour", "issue", "i", "why", "w"))));
    return Transactions.in(() -> whoActs.of(new Person.Id(who.id())).get(0).partnership());
  }

  String invites(Profile facilitator, PartnershipId table, String organisation) {
    var mail = CODE.matcher(presses(facilitator, table, "invite " + organisation).toString());
    if (!mail.find()) {
      throw new AssertionError("no code");
    }
    return mail.group();
  }

  Reply asks(Profile who, String code) {
    return says(
        who,
        chatWith(who),
        new Said.Submitted(
            new FormCall("join", "", "", code),
            new Answers(Map.of("organisation", "Fishers Union"))));
  }

  /** Returns when everything that was to be said is said, or waits. */
  void settle() {
    settling.forEach(it -> it.settle(Duration.ofSeconds(20)));
  }
}
