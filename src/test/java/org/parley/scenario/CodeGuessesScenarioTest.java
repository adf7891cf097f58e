package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.FormCall;
import org.parley.partnership.joining.GuessCode;

/** Codes are not to be guessed: not by one person, and not by many of one workspace. */
@QuarkusTest
class CodeGuessesScenarioTest {
  private static final String WRONG = "does not open anything";
  private static final String TOO_MANY = "many codes that open nothing";

  @Inject Desk desk;

  private final String workspace = "T" + UUID.randomUUID();
  private int user;

  private void guesses(int times) {
    var who = desk.somebody(workspace, "U" + ++user);
    for (int i = 0; i < times; i++) {
      assertThat(desk.types(who, "join GUESS-%05d-00000".formatted(i))).contains(WRONG);
    }
  }

  @Test
  void afterTenWrongCodesEvenTheRightOneOpensNothingForThisPerson() {
    var ana = desk.somebody("T" + UUID.randomUUID(), "U1");
    desk.begins(ana, "Guarded Table");
    var code = desk.invites(ana, "Others");
    var eve = desk.somebody(workspace, "U-eve");
    for (int i = 0; i < GuessCode.BY_PERSON; i++) {
      assertThat(desk.types(eve, "join WRONG-0000%d-AAAAA".formatted(i))).contains(WRONG);
    }
    assertThat(desk.types(eve, "join " + code)).contains(TOO_MANY).doesNotContain("Guarded");
    var form = new FormCall("join", "", "", code);
    assertThat(desk.text(desk.says(eve, new Said.Opened(form)))).contains(TOO_MANY);
    var colleague = desk.somebody(workspace, "U-colleague");
    assertThat(desk.types(colleague, "join " + code)).contains("Guarded Table");
  }

  @Test
  void aForgedFormIsAGuessToo() {
    var eve = desk.somebody(workspace, "U-eve");
    for (int i = 0; i < GuessCode.BY_PERSON; i++) {
      var form = new FormCall("join", "", "", "WRONG-%05d-AAAAA".formatted(i));
      assertThat(desk.text(desk.says(eve, new Said.Opened(form)))).contains(WRONG);
    }
    assertThat(desk.types(eve, "join OTHER-00000-AAAAA")).contains(TOO_MANY);
  }

  @Test
  void fiftyWrongCodesCloseTheDoorForAWorkspaceAndForNoOther() {
    for (int i = 0; i < GuessCode.IN_WORKSPACE / 5; i++) {
      guesses(5);
    }
    var fresh = desk.somebody(workspace, "U-fresh");
    assertThat(desk.types(fresh, "join WRONG-00000-AAAAA")).contains(TOO_MANY);
    var elsewhere = desk.somebody("T" + UUID.randomUUID(), "U1");
    assertThat(desk.types(elsewhere, "join WRONG-00000-AAAAA")).contains(WRONG);
  }

  @Test
  void aCodeHoldsFiftyRandomBits() {
    var ana = desk.somebody("T" + UUID.randomUUID(), "U1");
    desk.begins(ana, "Random Table");
    var letters = new java.util.HashSet<String>();
    for (int i = 0; i < 20; i++) {
      var code = desk.invites(ana, "Others " + i);
      assertThat(code).matches("[A-Z]{1,7}(-[0-9A-HJKMNP-TV-Z]{5}){2}");
      letters.add(code.substring(code.length() - 11));
    }
    assertThat(letters).hasSize(20);
  }
}
