package org.parley.screens;

import java.util.Map;
import org.parley.conversation.command.Reply;

/** The same Monday: from a hunch to an agreement, and what was promised. */
final class Agreeing {
  private final Play play;
  private final Script script;
  private final Actor ada;
  private final Actor ben;
  private final Actor carla;
  private final Actor dora;
  private final Actor femi;

  Agreeing(Play play, Script script) {
    this.play = play;
    this.script = script;
    var cast = play.cast();
    ada = cast.ada().in(cast.trustChannel());
    ben = cast.ben().in(cast.fishersChannel());
    carla = cast.carla();
    dora = cast.dora().in(cast.councilChannel());
    femi = cast.femi();
  }

  void plays() {
    play.until("2026-11-02T14:00");
    toMap();
    toEstablish();
    interests();
    everybodyIsIn();
    rhythm();
    toOperate();
    promises();
  }

  private void toMap() {
    play.types("partners-in-too-early", ben, "partners in");
    var form = play.types("stage-form", ada, "stage next");
    var why = script.says("We know enough about the issue; now who else must be here?");
    play.sends("stage-moved", ada, form, Map.of("reason", why));
    play.posted("stage-advanced", "stage-advanced.v1");
    play.sends("stage-moved-meanwhile", ada, form, Map.of("reason", ""));
    play.types("stage-there-already", ada, "stage map");
    play.types("stage-map", ben, "stage");
    play.types("stage-form-back", ada, "stage back");
  }

  private void toEstablish() {
    var form = play.types(Play.UNSEEN, ada, "stage next");
    play.sends(Play.UNSEEN, ada, form, Map.of("reason", ""));
    play.posted("stage-advanced-without-reason", "stage-advanced.v1");
    play.types("status-establish", dora, "");
    play.types("stage-establish", ben, "stage");
  }

  private void interests() {
    play.types("declare-all-nothing", carla, "declare all");
    var form = play.types("declare-form", ben, "declare");
    play.sends("declare-form-to-mend", ben, form, Map.of("sentence", "", "weight", "OVERRIDING"));
    play.sends(
        "declare-kept", ben, form, interest("Winter berths for boats under ten metres.", "TABLE"));
    play.sends("declare-kept-for-broker", ben, form, interest("Our lease runs out.", "BROKER"));
    var second = play.types(Play.UNSEEN, dora, "declare");
    play.sends(
        Play.UNSEEN,
        dora,
        second,
        Map.of(
            "sentence", script.says("The quay stays open to everybody on foot."),
            "weight", "IMPORTANT",
            "visibility", "TABLE"));
    var own = play.types("declare-all-own", ben, "declare all");
    var change = play.presses("declare-form-change", ben, Play.message(own), 0);
    play.sends(
        "declare-changed",
        ben,
        change,
        interest("Winter berths for boats under twelve metres.", "TABLE"));
    play.types("declare-all-facilitator", ada, "interests");
    var seen = play.types("declare-all-other", dora, "interests");
    play.presses("declare-former", dora, Play.message(seen), "What it said before");
  }

  private Map<String, String> interest(String sentence, String visibility) {
    return Map.of(
        "sentence", script.says(sentence), "weight", "OVERRIDING", "visibility", visibility);
  }

  private void everybodyIsIn() {
    var form = play.types("in-form", ben, "partners in");
    play.sends("in-kept", ben, form, Map.of());
    play.posted("partner-is-in", "partner-moved.v1");
    play.sends("in-already", ben, form, Map.of());
    play.sends(Play.UNSEEN, dora, play.types(Play.UNSEEN, dora, "partners in"), Map.of());
    play.posted(Play.UNSEEN, "partner-moved.v1");
    play.types("partners", ben, "partners");
    play.types("partners-not-in-yet", femi, "partners");
  }

  private void rhythm() {
    play.types("checkin-no-rhythm", ben, "checkin");
    play.types("checkin-not-understood", ben, "checkin harvest moon");
    play.types("checkin-off-nothing", ada, "checkin off");
    play.types("rhythm-form-not-understood", ada, "checkin weekly noonish");
    var form = play.types("rhythm-form", ada, "checkin weekly monday 09:00 Europe/Berlin");
    play.sends("rhythm-form-to-mend", ada, form, rhythm("soon", "Europe/Harbour", ""));
    play.sends(
        "rhythm-set",
        ada,
        form,
        rhythm(
            "09:00",
            "Europe/Berlin",
            script.named("What moved?") + "\n" + script.named("What is in the way?")));
    play.posted("check-in-set", "check-in-set.v1");
    play.types("checkin-no-round-yet", ben, "checkin");
  }

  private static Map<String, String> rhythm(String time, String zone, String questions) {
    return Map.of(
        "rhythm",
        "WEEKLY",
        "day",
        "MONDAY",
        "time",
        time,
        "zone",
        zone,
        "questions",
        questions,
        "open_for",
        "NEXT_DAY");
  }

  private void toOperate() {
    var form = play.types("stage-form-against-advice", ada, "stage next");
    play.sends("stage-form-to-mend", ada, form, Map.of("reason", ""));
    var why = script.says("The Port Authority decides in December; the survey cannot wait.");
    play.sends(Play.UNSEEN, ada, form, Map.of("reason", why));
    play.posted(Play.UNSEEN, "stage-advanced.v1");
    play.types("stage-operate", ben, "stage");
  }

  private void promises() {
    play.types("promise-all-nothing", ben, "promise all");
    var form = play.types("promise-form", ben, "promise");
    play.sends("promise-form-to-mend", ben, form, promise("", "2026-11-13"));
    play.sends("promise-form-other-day", ben, form, promise("A plan", "2026-10-13"));
    var made =
        play.sends(
            "promise-made-reply", ben, form, promise("a berth plan for the winter", "2026-11-13"));
    play.posted("promise-made", "promise-made.v1");
    promises(dora, "the survey of the quay wall", "2026-11-12");
    promises(dora, "a place for the nets, away from the road", "2026-12-18");
    promises(ada, "a letter to the ministry", "2026-11-20");
    var move = play.presses("promise-move-form", ben, Play.message(made), "Move");
    play.sends("promise-moved", ben, move, Map.of("due", "2026-11-18"));
    play.sends("promise-move-form-to-mend", ben, move, Map.of("due", ""));
    play.types("status-promise-waits", ben, "status");
    play.types("promise-all", ben, "promise all");
    play.presses("promise-not-yours", dora, Play.message(made), "Mark as done");
  }

  private Reply promises(Actor who, String what, String due) {
    var form = play.types(Play.UNSEEN, who, "promise");
    var made = play.sends(Play.UNSEEN, who, form, promise(what, due));
    play.posted(Play.UNSEEN, "promise-made.v1");
    return made;
  }

  private Map<String, String> promise(String what, String due) {
    return Map.of("what", what.isEmpty() ? "" : script.says(what), "due", due);
  }
}
