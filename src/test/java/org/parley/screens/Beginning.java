package org.parley.screens;

import java.util.Map;
import java.util.regex.Pattern;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;

/** Monday: a partnership begins, and four organisations come to its table. */
final class Beginning {
  private static final Pattern CODE = Pattern.compile("join ([A-Z]{1,7}(?:-[0-9A-Z]{5}){2})");

  private final Play play;
  private final Script script;
  private final Actor ada;
  private final Actor ben;
  private final Actor carla;
  private final Actor dora;
  private final Actor emil;
  private final Actor femi;
  private final Actor gus;

  Beginning(Play play, Script script) {
    this.play = play;
    this.script = script;
    var cast = play.cast();
    ada = cast.ada().in(cast.trustChannel());
    ben = cast.ben().in(cast.fishersChannel());
    carla = cast.carla();
    dora = cast.dora().in(cast.councilChannel());
    emil = cast.emil().in(cast.councilChannel());
    femi = cast.femi();
    gus = cast.gus();
  }

  void plays() {
    nothingIsThereYet();
    begins();
    othersAreInvited();
    theFishersCome();
    whatCannotBeUnderstood();
    somebodyIsNotLetIn();
    theCouncilAndThePortCome();
    colleaguesCome();
    whoIAm();
    channels();
  }

  private void nothingIsThereYet() {
    play.types("help", ada.alone(), "help");
    play.types("nothing-here", ada, "");
    play.types("unknown-word-near", ada, "stauts");
    play.types("unknown-word", ada, script.says("xyzzy"));
    play.types("me-nobody-yet", ada, "me");
  }

  private void begins() {
    var form = play.types("new-form", ada, "new");
    var incomplete = Map.of("name", script.named("Clean Harbour"), "issue", "");
    play.sends("new-form-to-mend", ada, form, incomplete);
    play.sends("new-begun", ada, form, hypothesis(script.named("Harbour Trust")));
    play.posted("channel-opened", "channel-opened.v1");
    play.types("status-hypothesize", ada, "status");
    play.types("stage-hypothesize", ada, "stage");
    play.types("partners-one", ada, "partners");
  }

  private Map<String, String> hypothesis(String organisation) {
    return Map.of(
        "name",
        script.named("Clean Harbour"),
        "issue",
        script.says("The fishing berths are crowded in winter and the water is getting worse."),
        "why",
        script.says("Berths, water and the quay belong to four of us. None can mend it alone."),
        "organisation",
        organisation);
  }

  private void othersAreInvited() {
    var begun = play.types(Play.UNSEEN, ada.alone(), "new");
    var ferry =
        Map.of(
            "name", script.named("Winter Ferry"),
            "issue", script.says("The islands have no ferry from November to March."),
            "why", script.says("A ferry needs a harbour, a town and people who ride it."));
    play.sends("new-begun-in-person", ada.alone(), begun, ferry);
    var which = play.types("which-partnership", ada.alone(), "partners");
    play.presses("partners-nobody", ada.alone(), Play.message(which), 1);
    var invite = play.types(Play.UNSEEN, ada.alone(), "invite " + script.named("Island Council"));
    play.presses("invite-first", ada.alone(), Play.message(invite), 1);
    var promise = play.types(Play.UNSEEN, ada.alone(), "promise");
    play.presses("only-members", ada.alone(), Play.message(promise), 1);
    play.types("invite-whom", ada, "invite");
  }

  private void theFishersCome() {
    var fishers = script.named("Fishers Union");
    var invited = play.types("invite", ada, "invite " + fishers);
    var code = code(invited);
    play.types("join-without-code", ben, "join");
    play.types("join-opens-nothing", ben, "join HARBOUR-7Q4M2-X2K9D");
    var table = play.types("join-table", ben, "join " + code);
    var form = play.presses("join-form", ben, Play.message(table), "Ask to join");
    play.sends("join-form-to-mend", ben, form, Map.of("organisation", ""));
    play.sends("join-asked", ben, form, Map.of("organisation", fishers));
    play.types("status-somebody-asks", ada, "status");
    play.types("partners-somebody-asks", ada, "partners");
    var asked = play.posted("join-asked-notice", "join-asked.v1", ada);
    play.presses("join-let-in", ada.alone(), asked, "Let them in");
    play.presses("join-answered-already", ada.alone(), asked, "Let them in");
    play.posted("partner-came", "partner-came.v1");
    play.posted("join-answered-yes", "join-answered.v1", ben);
    play.types("status-explorer", ben, "");
  }

  private void whatCannotBeUnderstood() {
    play.types("only-facilitator", ben, "invite anybody");
    play.types("no-such-stage", ada, "stage harvest");
    var pressed = new Said.Pressed(CommandCall.of("me"));
    play.again(ada, pressed, "the same request");
    play.shot("handled-before", ada, play.again(ada, pressed, "the same request"));
    play.presses("outdated", ada, new Intent.Open(FormCall.of("no-such-form")));
  }

  private void somebodyIsNotLetIn() {
    var invited = play.types(Play.UNSEEN, ada, "invite " + script.named("Boatyard Guild"));
    var table = play.types(Play.UNSEEN, gus, "join " + code(invited));
    var form = play.presses(Play.UNSEEN, gus, Play.message(table), "Ask to join");
    play.sends(Play.UNSEEN, gus, form, Map.of("organisation", script.named("Boatyard Guild")));
    var asked = play.posted(Play.UNSEEN, "join-asked.v1", ada);
    play.presses("join-not-now", ada.alone(), asked, "Not now");
    play.posted("join-answered-not-now", "join-answered.v1", gus);
  }

  private void theCouncilAndThePortCome() {
    comes(dora, "City Council");
    comes(femi, "Port Authority");
  }

  private void comes(Actor who, String organisation) {
    var invited = play.types(Play.UNSEEN, ada, "invite " + script.named(organisation));
    var table = play.types(Play.UNSEEN, who, "join " + code(invited));
    var form = play.presses(Play.UNSEEN, who, Play.message(table), "Ask to join");
    play.sends(Play.UNSEEN, who, form, Map.of("organisation", script.named(organisation)));
    var asked = play.posted(Play.UNSEEN, "join-asked.v1", ada);
    play.presses(Play.UNSEEN, ada.alone(), asked, "Let them in");
  }

  private void colleaguesCome() {
    play.presses("voice-nobody", ben, voiceForm(ben));
    var invited = play.types("me-invite", ben, "me invite");
    play.types("join-colleague", carla, "join " + code(invited));
    var who = play.types("say-for-whom", emil, "status");
    var choice = play.presses("me-for-whom", emil, Play.message(who), "Say for whom I act");
    var council = councilAmong(Play.message(choice));
    play.presses("me-asked-to-act", emil, Play.message(choice), council);
    var asked = play.posted("join-asked-colleague", "join-asked.v1", dora);
    play.presses("join-colleague-let-in", dora.alone(), asked, "Yes, for us");
    play.posted("join-answered-colleague", "join-answered.v1", emil);
    aColleagueOfTwo();
  }

  private void aColleagueOfTwo() {
    var here = gus.in(play.cast().trustChannel());
    var choice = play.types(Play.UNSEEN, here, "me");
    play.presses(Play.UNSEEN, here, Play.message(choice), 1);
    var asked = play.posted(Play.UNSEEN, "join-asked.v1", ben);
    play.presses("join-colleague-not-now", ben.alone(), asked, "Not now");
    play.posted("join-answered-colleague-not-now", "join-answered.v1", gus);
    for (var voice : java.util.List.of(ben, dora)) {
      play.types(Play.UNSEEN, gus, "join " + code(play.types(Play.UNSEEN, voice, "me invite")));
    }
    play.types("as-whom", gus, "promise");
  }

  private int councilAmong(Message choice) {
    var labels = Play.buttons(choice).map(it -> it.label()).toList();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).contains("City")) {
        return i;
      }
    }
    return 2;
  }

  private Intent voiceForm(Actor who) {
    var me = Play.message(play.types(Play.UNSEEN, who, "me"));
    return Play.buttons(me)
        .filter(it -> it.label().equals("Name another voice"))
        .findFirst()
        .orElseThrow()
        .intent();
  }

  private void whoIAm() {
    play.types("me-two-hats", ada, "me");
    play.types("me", ben, "me");
    play.types("partners-roles-two-hats", ada, "partners roles");
    play.types("partners-roles", carla, "partners roles");
    play.types("only-voice", carla, "declare");
    var form = play.types("me-form", ben, "me zone");
    play.sends("me-form-to-mend", ben, form, Map.of("zone", "Europe/Harbour", "language", "en"));
    play.sends("me-kept", ben, form, Map.of("zone", "Europe/Berlin", "language", "en"));
    var voice = play.presses("voice-form", ben, voiceForm(ben));
    play.sends("voice-named", ben, voice, Map.of("who", only(voice)));
    var back = play.presses(Play.UNSEEN, carla, voiceForm(carla));
    play.sends(Play.UNSEEN, carla, back, Map.of("who", only(back)));
  }

  private static String only(Reply form) {
    var field = (org.parley.conversation.form.Field.ChoiceField) Play.form(form).fields().get(0);
    return field.options().get(0).value();
  }

  private void channels() {
    play.types("partners-link-in-person", carla, "partners link");
    play.types("partners-linked-already", ben, "partners link");
    var elsewhere = ben.in(play.cast().otherFishersChannel());
    play.types("status-elsewhere", elsewhere, "status");
    play.types("partners-linked", elsewhere, "partners link");
    play.posted(Play.UNSEEN, "channel-opened.v1");
    play.cannotPost(play.cast().otherFishersChannel());
    var lost = play.posted("not-invited-slack", "not-invited.v1", ben);
    play.presses("try-again", ben.alone(), lost, "Try again");
    play.cannotPost(play.cast().councilChannel());
    play.posted("not-invited-teams", "not-invited.v1", dora);
    play.types("try-again-nowhere", ben, "partners again C0NOWHERE");
  }

  private static String code(Reply reply) {
    var text = new StringBuilder();
    for (var block : Play.message(reply).blocks()) {
      var spans =
          block instanceof Block.Quote quote
              ? quote.text().spans()
              : block instanceof Block.Paragraph paragraph
                  ? paragraph.text().spans()
                  : java.util.List.<Span>of();
      spans.forEach(span -> text.append(words(span)).append(' '));
    }
    var found = CODE.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no code");
    }
    return found.group(1);
  }

  private static String words(Span span) {
    if (span instanceof Span.Command command) {
      return command.words();
    }
    return span instanceof Span.Plain plain ? plain.text() : "";
  }
}
