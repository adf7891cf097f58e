package org.parley.partnership.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.partnership.TableInMemory;
import org.parley.partnership.joining.JoinTable.Asking;
import org.parley.partnership.joining.JoiningEvent.ColleagueAsked;
import org.parley.partnership.joining.JoiningEvent.ColleagueCame;
import org.parley.partnership.joining.JoiningEvent.ColleagueDeclined;
import org.parley.role.Role;

/** A colleague comes with a code of somebody who acts already, or is let in by the voice. */
class ColleagueTest {
  private final TableInMemory table = new TableInMemory();
  private final JoiningInMemory kept = new JoiningInMemory(table);
  private final InviteOrganisation invite = kept.invite;
  private final JoinTable join = kept.join;
  private final AnswerJoinRequest answer = kept.answer;
  private final Acting ana = table.comes("Harbour Trust", "Ana");
  private final Person.Id ben = table.people.meets("Ben");

  private Asking asking() {
    return new Asking(ben, "", JoinPlace.personal("slack", "T-Ben", "Ben's (T-Ben)"));
  }

  private JoinRequest bensRequest() {
    return join.askColleagues(table.id(), ana.theOrganisation(), asking()).orElseThrow();
  }

  @Test
  void aColleaguesCodeLetsOneActForThatOrganisationOnce() {
    var code = invite.inviteColleague(ana).code();
    assertThat(join.joinColleagues(code, ben)).contains(table.id());
    assertThat(table.people.whoActs.of(ben))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.organisation()).isEqualTo(ana.organisation());
              assertThat(it.role()).isEqualTo(Role.MEMBER);
            });
    assertThat(join.joinColleagues(code, table.people.meets("Cleo"))).isEmpty();
    assertThat(table.people.whoActs.at(table.id())).hasSize(3);
  }

  @Test
  void aColleaguesCodeBringsNoOrganisationAndAnInvitationNoColleague() {
    var colleagues = invite.inviteColleague(ana).code();
    var organisations = invite.invite(table.kim, "Fishers Union", "Clean Harbour").code();
    assertThat(join.ask(colleagues, asking())).isEmpty();
    assertThat(join.joinColleagues(organisations, ben)).isEmpty();
    assertThat(join.look(colleagues)).isPresent();
    assertThat(join.look(organisations)).isPresent();
  }

  @Test
  void afterEverybodyLeftAColleaguesCodeOpensNothing() {
    var code = invite.inviteColleague(ana).code();
    table.takePart.leave(ana, "");
    assertThat(join.look(code)).isEmpty();
    assertThat(join.joinColleagues(code, ben)).isEmpty();
    assertThat(table.people.whoActs.of(ben)).isEmpty();
  }

  @Test
  void itStillOpensWhereSomebodyElseActsForTheOrganisation() {
    var code = invite.inviteColleague(ana).code();
    var member = table.colleague(ana, "Cleo");
    table.takePart.stepBack(member);
    assertThat(join.look(code)).isPresent();
  }

  @Test
  void askingWithoutACodeWaitsForTheVoiceAndAskingAgainChangesNothing() {
    var request = bensRequest();
    assertThat(bensRequest()).isSameAs(request);
    assertThat(table.time.told(ColleagueAsked.class)).hasSize(1);
    assertThat(request.organisationName()).isEqualTo("Harbour Trust");
    assertThat(table.people.whoActs.of(ben)).isEmpty();
  }

  @Test
  void onlyTheVoiceOfThatOrganisationLetsAColleagueIn() {
    var member = table.colleague(ana, "Cleo");
    var femi = table.comes("Fishers Union", "Femi");
    var request = bensRequest();
    for (var somebody : List.of(member, femi, table.kim)) {
      assertThat(answer.confirm(somebody, request.id())).isEmpty();
    }
    assertThat(answer.confirm(ana, request.id())).contains(request);
    assertThat(answer.confirm(ana, request.id())).contains(request);
    assertThat(table.people.whoActs.of(ben)).singleElement().matches(it -> !it.speaks());
    assertThat(table.time.told(ColleagueCame.class)).hasSize(1);
  }

  @Test
  void aColleagueWhoIsNotLetInIsToldOnceAndMayAskAgain() {
    var request = bensRequest();
    answer.decline(ana, request.id());
    answer.decline(ana, request.id());
    assertThat(table.time.told(ColleagueDeclined.class)).hasSize(1);
    assertThat(table.people.whoActs.of(ben)).isEmpty();
    assertThat(bensRequest().id()).isNotEqualTo(request.id());
  }

  @Test
  void nobodyAsksToActForAnOrganisationThatIsNotHere() {
    var gone = ana.theOrganisation();
    table.takePart.leave(ana, "");
    assertThat(join.askColleagues(table.id(), gone, asking())).isEmpty();
    assertThat(kept.requests.waiting(table.id())).isEmpty();
  }
}
