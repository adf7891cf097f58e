package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.scenario.Newcomers.chatWith;
import static org.parley.testing.Transactions.in;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.evaluation.OutsideWorld;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.joining.JoinRequests;

/** Who reads what was declared, and what it said before. */
@QuarkusTest
@TestProfile(OutsideWorld.class)
class DeclaredScenarioTest {
  @Inject Newcomers newcomers;
  @Inject JoinRequests requests;

  private Profile kim;
  private Profile femi;
  private PartnershipId table;

  @BeforeEach
  void femiSpeaksAtKimsTable() {
    kim = newcomers.somebody(Platform.SLACK);
    femi = newcomers.somebody(Platform.TEAMS);
    table = newcomers.begins(kim, chatWith(kim));
    newcomers.asks(femi, newcomers.invites(kim, table, "Fishers Union"));
    var request = in(() -> requests.waiting(table).get(0).id().value());
    newcomers.presses(kim, table, "partners confirm " + request);
  }

  private FormCall form() {
    var opened = newcomers.presses(femi, table, "declare");
    assertThat(opened).isInstanceOf(Reply.OpenForm.class);
    return ((Reply.OpenForm) opened).form().call();
  }

  private void declares(FormCall form, String sentence, String visibility) {
    var answers = Map.of("sentence", sentence, "weight", "OVERRIDING", "visibility", visibility);
    var said = new Said.Submitted(form, new Answers(answers));
    assertThat(newcomers.says(femi, chatWith(femi), said)).isInstanceOf(Reply.Answer.class);
  }

  private String reads(Profile who, String line) {
    return newcomers.presses(who, table, line).toString();
  }

  @Test
  void theBrokerReadsWhatWasSaidToTheBrokersThatTheFormNamed() {
    declares(form(), "Our lease runs out.", "BROKER");
    assertThat(reads(kim, "declare all")).contains("Our lease runs out.");
    assertThat(reads(femi, "declare all")).contains("Our lease runs out.");
  }

  @Test
  void aBrokerWhomTheFormDidNotNameReadsNothingOfIt() {
    var drawnBeforeKimCame = form();
    var nobody =
        new FormCall(
            drawnBeforeKimCame.form(), drawnBeforeKimCame.topic(), drawnBeforeKimCame.hat(), "/");
    declares(nobody, "Our lease runs out.", "BROKER");
    assertThat(reads(kim, "declare all")).doesNotContain("lease");
    assertThat(reads(femi, "declare all")).contains("Our lease runs out.");
  }

  @Test
  void whatItSaidBeforeIsReadByWhoMayReadItAndNoMore() {
    declares(form(), "Winter berths for ten boats.", "BROKER");
    var drawn = form();
    var shown = reads(femi, "declare all");
    var interest = shown.replaceAll("(?s).*form=declare, [^\\]]*subject=([0-9a-f-]{36}).*", "$1");
    var change = new FormCall(drawn.form(), drawn.topic(), drawn.hat(), interest + drawn.subject());
    declares(change, "Winter berths for twelve boats.", "TABLE");
    var stranger = newcomers.somebody(Platform.SLACK);

    assertThat(reads(kim, "declare former " + interest)).contains("ten boats", "twelve boats");
    assertThat(reads(femi, "declare former " + interest)).contains("ten boats", "twelve boats");
    assertThat(reads(stranger, "declare former " + interest)).doesNotContain("boats");
  }

  @Test
  void aPageHoldsFourAndNoneIsLost() {
    for (int i = 1; i <= 5; i++) {
      declares(form(), "Interest number " + i + ".", "TABLE");
    }
    var first = reads(kim, "declare all");
    var second = reads(kim, "declare all 2");
    for (int i = 1; i <= 5; i++) {
      assertThat(first + second).containsOnlyOnce("Interest number " + i + ".");
    }
    assertThat(first).contains("declare all 2");
    assertThat(second).doesNotContain("declare all 3");
    assertThat(reads(kim, "declare all 99")).isEqualTo(second);
  }

  @Test
  void whatWasDeclaredByWhoLeftIsReadNoMore() {
    declares(form(), "Our lease runs out.", "TABLE");
    newcomers.says(
        femi,
        chatWith(femi),
        new Said.Submitted(
            new FormCall("leave", table.value().toString(), "", ""), new Answers(Map.of())));
    assertThat(reads(kim, "declare all")).doesNotContain("lease");
  }
}
