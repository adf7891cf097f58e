package org.parley.partnership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.testing.Transactions.in;
import static org.parley.testing.Transactions.isRefused;
import static org.parley.testing.Transactions.onlyTheFirstWins;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.EvaluationWorld;
import org.parley.evaluation.EvaluationWorld.Table;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.organisation.place.LinkedChannel;
import org.parley.partnership.Partners;

/** What is kept of invitations and requests, on each database. */
abstract class JoiningStoreContractTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123Z");

  @Inject EvaluationWorld world;
  @Inject Invitations invitations;
  @Inject JoinRequests requests;
  @Inject JoinTable joinTable;
  @Inject InviteOrganisation invite;
  @Inject AnswerJoinRequest answer;
  @Inject Partners partners;
  @Inject EntityManager entities;

  private Table table;
  private Table other;
  private Acting kim;
  private People.Profile femi;

  @BeforeEach
  void twoTables() {
    table = world.table("Clean Harbour");
    other = world.table("Other table");
    kim = table.acting(table.facilitator());
    femi = world.somebody("Femi", Platform.TEAMS);
  }

  private Invitation kept(String organisation, Code code, Instant at) {
    return in(
        () -> {
          var invitation = Invitation.ofOrganisation(kim, organisation, code, at);
          invitations.add(invitation);
          return invitation;
        });
  }

  private boolean opens(Code code, Instant at) {
    return in(() -> invitations.open(code.hash(), at).isPresent());
  }

  @Test
  void anInvitationIsFoundByItsCodeUntilItExpires() {
    var code = Code.fresh("Harbour");
    var invitation = kept("Fishers Union", code, AT);
    var end = AT.plus(Duration.ofDays(30));
    assertThat(invitation.expiresAt()).isEqualTo(end);
    assertThat(opens(code, end.minusMillis(1))).isTrue();
    assertThat(opens(code, end)).isFalse();
    assertThat(opens(Code.fresh("Harbour"), AT)).isFalse();
  }

  @Test
  void aCodeThatWasUsedOrWithdrawnOpensNothingAndOneThatWasReleasedDoes() {
    var code = Code.fresh("Harbour");
    var id = kept("Fishers Union", code, AT).id();
    in(() -> invitations.with(id).orElseThrow().used(AT));
    assertThat(opens(code, AT)).isFalse();
    in(() -> invitations.with(id).orElseThrow().released());
    assertThat(opens(code, AT)).isTrue();
    in(() -> invitations.with(id).orElseThrow().withdrawn(AT));
    assertThat(opens(code, AT)).isFalse();
  }

  @Test
  void ofOrganisationsThoseThatStandAreFoundTheOldestFirst() {
    var ana = table.acting(table.joins("Harbour Trust", Platform.SLACK));
    kept("Second", Code.fresh("Harbour"), AT.plusSeconds(1));
    kept("First", Code.fresh("Harbour"), AT);
    var used = kept("Third", Code.fresh("Harbour"), AT.plusSeconds(2)).id();
    var withdrawn = kept("Fourth", Code.fresh("Harbour"), AT.plusSeconds(3)).id();
    in(
        () -> {
          invite.inviteColleague(ana);
          invitations.with(used).orElseThrow().used(AT);
          invitations.with(withdrawn).orElseThrow().withdrawn(AT);
        });
    in(
        () -> {
          assertThat(invitations.standing(table.id()))
              .extracting(Invitation::organisationName)
              .containsExactly("First", "Second", "Third");
          assertThat(invitations.count(table.id())).isEqualTo(4);
          assertThat(invitations.standing(other.id())).isEmpty();
          assertThat(invitations.count(other.id())).isZero();
        });
  }

  @Test
  void noTwoInvitationsHaveOneCode() {
    var code = Code.fresh("Harbour");
    kept("Fishers Union", code, AT);
    isRefused(
        () -> {
          invitations.add(Invitation.ofOrganisation(kim, "City Council", code, AT));
          entities.flush();
        });
  }

  @Test
  void onlyTheHashOfACodeIsKept() {
    var code = Code.fresh("Harbour");
    var id = kept("Fishers Union", code, AT).id();
    var row =
        in(
            () ->
                (Object[])
                    entities
                        .createNativeQuery("select * from invitation where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult());
    assertThat(row).contains(code.hash());
    assertThat(java.util.Arrays.toString(row))
        .doesNotContain(code.text(), code.text().substring(8));
  }

  private JoinTable.Asking asking(People.Profile who) {
    return new JoinTable.Asking(new Person.Id(who.id()), "Fishers Union", place());
  }

  private static JoinPlace place() {
    return JoinPlace.channel(new LinkedChannel.Key("teams", "t-1", "19:c"), "Fishers (t-1)");
  }

  private JoinRequest.Id asked(Code code) {
    return in(() -> joinTable.ask(code, asking(femi)).orElseThrow().id());
  }

  private Code invited(String organisation) {
    return in(() -> invite.invite(kim, organisation, "Clean Harbour").code());
  }

  @Test
  void ofTwoWhoUseOneCodeAtOnceOneWins() {
    var code = invited("Fishers Union");
    var late = world.somebody("Late", Platform.SLACK);
    var seen = new AtomicReference<Invitation>();
    onlyTheFirstWins(
        () -> seen.set(joinTable.look(code).orElseThrow()),
        () -> joinTable.ask(code, asking(femi)),
        () -> {
          seen.get().used(AT);
          requests.add(
              JoinRequest.byInvitation(seen.get(), new Person.Id(late.id()), "Late", place(), AT));
        });
    in(
        () ->
            assertThat(requests.waiting(table.id()))
                .extracting(it -> it.person().value())
                .containsExactly(femi.id()));
  }

  @Test
  void aRequestIsFoundAsItWasAskedAndAtItsTableOnly() {
    var id = asked(invited("Fishers Union"));
    in(
        () -> {
          var found = requests.with(id, table.id()).orElseThrow();
          assertThat(found.workspaceName()).isEqualTo("Fishers (t-1)");
          assertThat(found.channel()).contains(new LinkedChannel.Key("teams", "t-1", "19:c"));
          assertThat(found.person().value()).isEqualTo(femi.id());
          assertThat(found.colleagueOf()).isEmpty();
          assertThat(requests.with(id, other.id())).isEmpty();
          assertThat(requests.with(new JoinRequest.Id(UUID.randomUUID()), table.id())).isEmpty();
        });
  }

  @Test
  void thoseThatWaitAreFoundTheOldestFirst() {
    var second = keptAsking(AT.plusSeconds(1));
    var first = keptAsking(AT);
    var answered = keptAsking(AT.plusSeconds(2));
    in(() -> answer.decline(kim, answered));
    in(
        () -> {
          assertThat(requests.waiting(table.id()))
              .extracting(JoinRequest::id)
              .isEqualTo(List.of(first, second));
          assertThat(requests.waiting(other.id())).isEmpty();
        });
  }

  private JoinRequest.Id keptAsking(Instant at) {
    var place = JoinPlace.personal("slack", "T1", "One (T1)");
    var request = JoinRequest.asked(table.id(), new Person.Id(femi.id()), "Union", place, at);
    in(() -> requests.add(request));
    return request.id();
  }

  @Test
  void twoFacilitatorsWhoAnswerAtOnceLetInOnce() {
    var id = asked(invited("Fishers Union"));
    onlyTheFirstWins(
        () -> requests.with(id, table.id()),
        () -> answer.confirm(kim, id),
        () -> answer.confirm(kim, id));
    in(() -> assertThat(partners.at(table.id())).hasSize(1));
  }
}
