package org.parley.partnership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.partnership.Finding;
import org.parley.partnership.Partner;
import org.parley.partnership.Stage;
import org.parley.partnership.TableInMemory;
import org.parley.partnership.joining.JoinTable.Asking;
import org.parley.partnership.joining.JoiningEvent.JoinDeclined;

/** A code opens a table once, within thirty days, and the newest only. */
class InvitationTest {
  private final TableInMemory table = new TableInMemory();
  private final JoiningInMemory kept = new JoiningInMemory(table);
  private final InviteOrganisation invite = kept.invite;
  private final JoinTable join = kept.join;
  private final AnswerJoinRequest answer = kept.answer;
  private final Person.Id femi = table.people.meets("Femi", "T-fish");

  private Code invites(String organisation) {
    return invite.invite(table.kim, organisation, "Clean Harbour").code();
  }

  private JoinRequest asks(Code code) {
    return join.ask(code, asking(femi)).orElseThrow();
  }

  private static Asking asking(Person.Id person) {
    return new Asking(
        person, "Fishers Union", JoinPlace.personal("slack", "T-fish", "Fishers (T-fish)"));
  }

  private boolean opens(Code code) {
    return join.look(code).isPresent();
  }

  @Test
  void itOpensUntilJustBeforeThirtyDaysAndNotAtExactlyThirty() {
    var code = invites("Fishers Union");
    table.time.later(Duration.ofDays(30).minusMillis(1));
    assertThat(opens(code)).isTrue();
    table.time.later(Duration.ofMillis(1));
    assertThat(opens(code)).isFalse();
    assertThat(join.ask(code, asking(femi))).isEmpty();
  }

  @Test
  void lookingUsesNothingUpAndAskingDoes() {
    var code = invites("Fishers Union");
    assertThat(opens(code)).isTrue();
    assertThat(opens(code)).isTrue();
    asks(code);
    assertThat(opens(code)).isFalse();
    assertThat(join.ask(code, asking(table.people.meets("Somebody Else")))).isEmpty();
    assertThat(kept.requests.waiting(table.id())).hasSize(1);
  }

  @Test
  void renewalMakesTheOldOneOpenNothing() {
    var old = invites("Fishers Union");
    var renewed = invites("fishers union");
    assertThat(opens(old)).isFalse();
    assertThat(opens(renewed)).isTrue();
  }

  @Test
  void renewalTouchesNoOtherOrganisation() {
    var council = invites("City Council");
    invites("Fishers Union");
    assertThat(opens(council)).isTrue();
  }

  @Test
  void aDeclinedRequestReleasesIt() {
    var code = invites("Fishers Union");
    var request = asks(code);
    assertThat(answer.decline(table.kim, request.id())).contains(request);
    assertThat(opens(code)).isTrue();
    assertThat(asks(code).id()).isNotEqualTo(request.id());
  }

  @Test
  void aDeclinedRequestReleasesNothingThatWasRenewedMeanwhile() {
    var old = invites("Fishers Union");
    var request = asks(old);
    var renewed = invites("Fishers Union");
    answer.decline(table.kim, request.id());
    assertThat(opens(old)).isFalse();
    assertThat(opens(renewed)).isTrue();
  }

  @Test
  void aConfirmedRequestBringsTheOrganisationOnceAndReleasesNothing() {
    var code = invites("Fishers Union");
    var request = asks(code);
    answer.confirm(table.kim, request.id());
    answer.confirm(table.kim, request.id());
    answer.decline(table.kim, request.id());
    assertThat(opens(code)).isFalse();
    assertThat(request.state()).isEqualTo(JoinRequest.State.CONFIRMED);
    assertThat(table.partners.at(table.id()))
        .extracting(Partner::name)
        .containsExactly("Fishers Union");
    assertThat(table.people.whoActs.of(femi)).singleElement().matches(Acting::speaks);
    assertThat(table.time.told(JoinDeclined.class)).isEmpty();
  }

  @Test
  void aDeclinedRequestIsNotConfirmedAfterwards() {
    var request = asks(invites("Fishers Union"));
    answer.decline(table.kim, request.id());
    answer.confirm(table.kim, request.id());
    assertThat(table.partners.at(table.id())).isEmpty();
    assertThat(table.time.told(JoinDeclined.class)).hasSize(1);
  }

  @Test
  void onlyAFacilitatorInvitesAndLetsOrganisationsIn() {
    var ana = table.comes("Harbour Trust", "Ana");
    assertThatThrownBy(() -> invite.invite(ana, "Fishers Union", "Clean Harbour"))
        .isInstanceOf(IllegalArgumentException.class);
    var request = asks(invites("Fishers Union"));
    assertThat(answer.mine(ana, request.id())).isEmpty();
    assertThat(answer.confirm(ana, request.id())).isEmpty();
    assertThat(answer.decline(ana, request.id())).isEmpty();
    assertThat(request.state()).isEqualTo(JoinRequest.State.WAITING);
  }

  @Test
  void whatFacilitatorsCheckIsThePlatformsOwnNameOfTheWorkspace() {
    assertThat(asks(invites("Fishers Union")).workspaceName()).isEqualTo("Fishers (T-fish)");
  }

  @Test
  void whoPlansShouldHaveInvitedSomebodyAndColleaguesDoNotCount() {
    var gate = new InvitationGate(kept.invitations);
    invite.inviteColleague(table.comes("Harbour Trust", "Ana"));
    var others = new Finding(Finding.Kind.ORGANISATIONS_HERE, 1, 2);
    var partners = table.partners.at(table.id());
    assertThat(gate.findings(table.at(Stage.MAP).partnership, partners))
        .containsExactly(new Finding(Finding.Kind.OTHERS_INVITED, 0, 1), others);
    invites("Fishers Union");
    assertThat(gate.findings(table.partnership, partners))
        .containsExactly(new Finding(Finding.Kind.OTHERS_INVITED, 1, 1), others);
    for (var stage : List.of(Stage.HYPOTHESIZE, Stage.ESTABLISH, Stage.OPERATE, Stage.EVALUATE)) {
      assertThat(gate.findings(table.at(stage).partnership, partners)).isEmpty();
    }
  }
}
