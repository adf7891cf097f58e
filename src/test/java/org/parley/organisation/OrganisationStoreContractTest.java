package org.parley.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;
import static org.parley.testing.Transactions.isRefused;
import static org.parley.testing.Transactions.onlyTheFirstWins;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.organisation.place.LinkedChannel;
import org.parley.organisation.place.LinkedChannels;
import org.parley.organisation.place.Workspace;
import org.parley.organisation.place.Workspaces;
import org.parley.role.Role;

/** What is kept of organisations, people, hats, workspaces and channels, on each database. */
abstract class OrganisationStoreContractTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123Z");

  @Inject Organisations organisations;
  @Inject Persons persons;
  @Inject Hats hats;
  @Inject LinkedChannels channels;
  @Inject Workspaces workspaces;
  @Inject TakeHat takeHat;
  @Inject NameVoice nameVoice;
  @Inject EntityManager entities;

  private final String mark = UUID.randomUUID().toString();
  private final PartnershipId table = PartnershipId.fresh();
  private final PartnershipId other = PartnershipId.fresh();
  private Person ana;
  private Person ben;

  @BeforeEach
  void twoPeople() {
    ana = met("U-ana");
    ben = met("U-ben");
  }

  private Person met(String user) {
    var person = Person.met(new Person.Address("slack", mark, user));
    person.introduced(user, ZoneId.of("Asia/Kathmandu"), Locale.ENGLISH, Person.Guesthood.GUEST);
    in(() -> persons.add(person));
    return person;
  }

  @Test
  void aPersonIsFoundAsItWasMetAndByItsAddressOnly() {
    in(
        () -> {
          var found = persons.at(ana.address()).orElseThrow();
          assertThat(found.id()).isEqualTo(ana.id());
          assertThat(found.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
          assertThat(found.guesthood()).isEqualTo(Person.Guesthood.GUEST);
          assertThat(persons.at(new Person.Address("teams", mark, "U-ana"))).isEmpty();
          assertThat(persons.at(new Person.Address("slack", mark + "x", "U-ana"))).isEmpty();
          assertThat(persons.all(List.of(ana.id(), new Person.Id(UUID.randomUUID()))))
              .extracting(Person::id)
              .containsExactly(ana.id());
          assertThat(persons.all(List.of())).isEmpty();
        });
  }

  @Test
  void anAddressIsOnePersons() {
    isRefused(
        () -> {
          var twin = Person.met(ana.address());
          persons.add(twin);
          entities.flush();
        });
  }

  @Test
  void twoWhoChangeAPersonAtOnceDoNotOverwriteEachOther() {
    onlyTheFirstWins(
        () -> persons.with(ana.id()),
        () -> persons.with(ana.id()).orElseThrow().chooses(ZoneId.of("UTC"), Locale.ENGLISH),
        () ->
            persons.with(ana.id()).orElseThrow().chooses(ZoneId.of("Europe/Rome"), Locale.ENGLISH));
    in(() -> assertThat(persons.with(ana.id()).orElseThrow().zone()).isEqualTo(ZoneId.of("UTC")));
  }

  @Test
  void anOrganisationIsFoundByItsIdAndNeverByItsName() {
    var one = Organisation.founded("Harbour Trust", AT);
    var twin = Organisation.founded("Harbour Trust", AT);
    in(
        () -> {
          organisations.add(one);
          organisations.add(twin);
        });
    in(
        () -> {
          assertThat(organisations.with(one.id()).orElseThrow().foundedAt()).isEqualTo(AT);
          assertThat(organisations.all(List.of(twin.id())))
              .extracting(Organisation::id)
              .containsExactly(twin.id());
          assertThat(organisations.with(new Organisation.Id(UUID.randomUUID()))).isEmpty();
        });
  }

  private Hat taken(Hat hat) {
    in(() -> hats.add(hat));
    return hat;
  }

  private Organisation.Id organisation() {
    var founded = Organisation.founded("Harbour Trust", AT);
    in(() -> organisations.add(founded));
    return founded.id();
  }

  @Test
  void hatsAreFoundInTheOrderTheyWereTakenAndOfOneMomentFacilitatingFirst() {
    var trust = organisation();
    var last = taken(Hat.of(table, ben.id(), trust, Role.MEMBER, AT.plusMillis(1)));
    var second = taken(Hat.of(table, ana.id(), trust, Role.VOICE, AT));
    var first = taken(Hat.ofFacilitator(table, ana.id(), AT));
    var elsewhere = taken(Hat.of(other, ana.id(), trust, Role.MEMBER, AT.plusMillis(2)));
    in(
        () -> {
          assertThat(hats.at(table))
              .extracting(Hat::id)
              .containsExactly(first.id(), second.id(), last.id());
          assertThat(hats.of(ana.id()))
              .extracting(Hat::id)
              .containsExactly(first.id(), second.id(), elsewhere.id());
          assertThat(hats.at(other)).extracting(Hat::id).containsExactly(elsewhere.id());
        });
  }

  @Test
  void aHatThatWasLaidDownIsFoundNoMore() {
    var hat = taken(Hat.ofFacilitator(table, ana.id(), AT));
    in(() -> hats.with(hat.id()).orElseThrow().layDown(AT));
    in(
        () -> {
          assertThat(hats.with(hat.id())).isEmpty();
          assertThat(hats.at(table)).isEmpty();
          assertThat(hats.of(ana.id())).isEmpty();
        });
  }

  @Test
  void aVoiceThatNamesTwoAtOnceNamesOne() {
    var cleo = met("U-cleo");
    var voice = in(() -> takeHat.founding(table, ana.id(), "Harbour Trust", AT));
    var benActs = in(() -> takeHat.acting(table, ben.id(), voice.theOrganisation(), AT));
    var cleoActs = in(() -> takeHat.acting(table, cleo.id(), voice.theOrganisation(), AT));
    onlyTheFirstWins(
        () -> hats.at(table),
        () -> nameVoice.name(voice, benActs.hat()),
        () -> nameVoice.name(voice, cleoActs.hat()));
    in(
        () ->
            assertThat(hats.at(table))
                .filteredOn(it -> it.role() == Role.VOICE)
                .extracting(Hat::person)
                .containsExactly(ben.id()));
  }

  private LinkedChannel proposed(PartnershipId partnership, LinkedChannel.Key key, Instant at) {
    var channel = LinkedChannel.proposed(partnership, key, ana, at);
    in(() -> channels.add(channel));
    return channel;
  }

  private LinkedChannel.Key key(String conversation) {
    return new LinkedChannel.Key("teams", mark, conversation);
  }

  @Test
  void channelsAreFoundInTheOrderTheyWereProposedWithoutThoseThatAreUnlinked() {
    proposed(table, key("second"), AT.plusMillis(1));
    proposed(table, key("first"), AT);
    proposed(table, key("gone"), AT);
    proposed(other, key("first"), AT.plusMillis(2));
    in(() -> channels.of(table, key("gone")).orElseThrow().unlinked());
    in(
        () -> {
          assertThat(channels.of(table))
              .extracting(it -> it.key().conversation())
              .containsExactly("first", "second");
          assertThat(channels.of(PartnershipId.fresh())).isEmpty();
          assertThat(channels.at(key("first")))
              .extracting(LinkedChannel::partnership)
              .containsExactly(table, other);
          assertThat(channels.at(key("gone"))).isEmpty();
          assertThat(channels.at(new LinkedChannel.Key("slack", mark, "first"))).isEmpty();
          assertThat(channels.of(other, key("second"))).isEmpty();
        });
  }

  @Test
  void aChannelIsNotLinkedAndUnlinkedAtOnce() {
    proposed(table, key("one"), AT);
    onlyTheFirstWins(
        () -> channels.of(table),
        () -> channels.of(table).get(0).reached(),
        () -> channels.of(table).get(0).unlinked());
    in(() -> assertThat(channels.of(table)).hasSize(1));
  }

  private Workspace connected(String key) {
    var workspace = Workspace.at("slack", mark + key);
    workspace.connected(
        new Workspace.Particulars("Harbour", "U-bot", "{}"), new byte[] {0, 1, -1}, AT);
    in(() -> workspaces.add(workspace));
    return workspace;
  }

  @Test
  void aWorkspaceKeepsItsSealedSecretUntilItIsDisconnected() {
    connected("T1");
    connected("T2");
    in(() -> workspaces.at("slack", mark + "T1").orElseThrow().disconnected());
    in(
        () -> {
          assertThat(workspaces.at("slack", mark + "T1").orElseThrow().sealedSecret()).isEmpty();
          assertThat(workspaces.at("slack", mark + "T2").orElseThrow().sealedSecret())
              .hasValueSatisfying(it -> assertThat(it).containsExactly(0, 1, -1));
          assertThat(workspaces.at("teams", mark + "T2")).isEmpty();
          assertThat(workspaces.connected("slack"))
              .extracting(Workspace::key)
              .contains(mark + "T2")
              .doesNotContain(mark + "T1");
          assertThat(workspaces.connected("teams"))
              .extracting(Workspace::key)
              .doesNotContain(mark + "T2");
        });
  }

  @Test
  void aWorkspaceIsThereOnce() {
    connected("T1");
    isRefused(
        () -> {
          var twin = Workspace.at("slack", mark + "T1");
          twin.connected(new Workspace.Particulars("Harbour", "U", ""), new byte[] {1}, AT);
          workspaces.add(twin);
          entities.flush();
        });
  }
}
