package org.parley.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.sandbox.page.SandboxPage.HARBOUR;
import static org.parley.sandbox.page.SandboxPage.PORT;
import static org.parley.sandbox.page.SandboxPage.SHORELINE;
import static org.parley.sandbox.page.SandboxPage.button;

import com.microsoft.playwright.Page;
import java.util.List;

/** The people of the happy story, and what they do more than once. */
final class HarbourTable {

  final SandboxPage page;
  final Somebody iris;
  final Somebody ana;
  final Somebody gus;
  final Somebody fay;
  final Somebody ivo;
  final Somebody paula;
  final Somebody sam;

  HarbourTable(SandboxPage page) {
    this.page = page;
    iris = page.somebody(HARBOUR, "Iris");
    ana = page.somebody(HARBOUR, "Ana");
    gus = page.somebody(HARBOUR, "Gus");
    fay = page.somebody(SHORELINE, "Fay");
    ivo = page.somebody(SHORELINE, "Ivo");
    paula = page.somebody(PORT, "Paula");
    sam = page.somebody(PORT, "Sam");
  }

  /** Somebody of a partner in each of the three linked channels. */
  List<Somebody> everyChannel() {
    return List.of(ana, fay, paula);
  }

  void everyChannelReads(String... parts) {
    everyChannel().forEach(it -> it.reads(parts));
  }

  /** Slack's own way: from the install page over the consent page and back. */
  void connect(String workspace, String name) {
    Page consent =
        page.page().waitForPopup(() -> button(page.workspace(workspace), "Add to Slack").click());
    assertThat(consent.getByLabel(name)).isChecked();
    SandboxPage.shot(consent, "story-consent");
    button(consent.locator("body"), "Allow").click();
    assertThat(consent.locator("body")).containsText("Parley is now in " + name);
    SandboxPage.shot(consent, "story-installed");
    consent.close();
  }

  /**
   * Invited, looked at, asked, confirmed.
   *
   * @param workspace what the facilitator is told of where the question comes from
   * @return the code, used up
   */
  String comes(Somebody voice, String organisation, String workspace) {
    iris.says("invite " + organisation);
    String text = iris.reads("Here is a text for " + organisation).textContent();
    String code = text.replaceAll("(?s).*/partnership join (\\S+) .*", "$1");
    voice.says("join " + code);
    Somebody answered = voice.whereAnswersCome();
    answered.reads(organisation + " is invited to explore Clean Harbour.", "Three principles hold");
    OpenForm form = answered.presses("Ask to join").form();
    page.shot("story-join-" + voice.workspaceId());
    form.send("Ask to join").reads("A facilitator has to confirm").close();
    iris.alone().reads(organisation + " asks to join Clean Harbour.", workspace);
    iris.alone().presses("Let them in");
    voice.alone().reads("You are at the table of Clean Harbour", organisation);
    return code;
  }

  void move(String stage, String why) {
    iris.says("stage next");
    iris.form().fill("Why now?", why);
    page.shot("story-stage-form");
    iris.form().send("Move").reads("Moved to " + stage).close();
    everyChannelReads("Clean Harbour moves to " + stage + ".", why);
  }

  OpenForm declare(OpenForm form, String interest) {
    form.fill("The interest, in one sentence", interest)
        .pick("Yes: we would step back")
        .pick("Everybody at the table");
    page.shot("story-declare-form");
    return form.send("Declare");
  }

  void answer(Somebody voice, String moved, String inTheWay) {
    voice.presses("Answer");
    voice.form().fill("What moved since last time?", moved).fill("What is in the way", inTheWay);
    page.shot("story-check-in-form");
    voice.form().send("Send my answer").reads("it stands as the answer of").close();
  }

  void position(Somebody voice, String answer, String change) {
    voice.presses("Give our position");
    OpenForm form = voice.form().pick("Operate").pick(answer);
    form.fill("what must change?", change);
    page.shot("story-position-form");
    form.send("Send our position").reads("is kept. It stays hidden until").close();
  }
}
