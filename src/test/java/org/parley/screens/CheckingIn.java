package org.parley.screens;

import java.util.Map;

/** Three weeks of check-ins and digests. */
final class CheckingIn {
  private final Play play;
  private final Script script;
  private final Actor ada;
  private final Actor ben;
  private final Actor carla;
  private final Actor dora;
  private final Actor femi;

  CheckingIn(Play play, Script script) {
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
    theFirstRound();
    itCloses();
    theDigestIsShown();
    theSecondRound();
    nobodyAnswers();
    noMoreCheckIns();
  }

  private void theFirstRound() {
    play.until("2026-11-09T09:10");
    play.posted("weekly-digest", "weekly-digest.v1");
    play.posted("check-in-card-open", "check-in-card.v1");
    var prompt = play.posted("check-in-prompt", "check-in-prompt.v1", ben);
    play.types("status-operate", ben, "");
    play.types("checkin-nothing-to-repeat", ben, "checkin same");
    var form = play.presses("check-in-form", ben.alone(), prompt, "Answer");
    play.sends("check-in-form-to-mend", ben.alone(), form, Map.of("first", "", "second", ""));
    play.sends(
        "check-in-kept",
        ben.alone(),
        form,
        answers("The berth plan is on its way.", "We need the survey by Thursday."));
    var member = play.types("check-in-form-member", carla, "checkin");
    play.sends("check-in-kept-member", carla, member, answers("Two boats have moved already.", ""));
    var council = play.types(Play.UNSEEN, dora, "checkin answer");
    play.sends(
        Play.UNSEEN, dora, council, answers("The survey began on Friday.", "Nothing just now."));
    play.types("check-in-away", femi, "checkin away");
    play.types("check-in-stands-already", ben, "checkin away");
    play.posted("check-in-card", "check-in-card.v1");
  }

  private Map<String, String> answers(String first, String second) {
    return Map.of(
        "first", script.says(first), "second", second.isEmpty() ? "" : script.says(second));
  }

  private void itCloses() {
    play.until("2026-11-10T14:05");
    play.posted("check-in-reminder", "check-in-reminder.v1", ada);
    play.until("2026-11-10T18:05");
    var card = play.posted("check-in-card-closed", "check-in-card.v1");
    var page = play.presses("checkin-read", carla, card, "Read all answers");
    play.presses("checkin-read-page", carla, Play.message(page), "Read on");
    var late = play.types("check-in-form-late", ada, "checkin");
    play.sends("check-in-kept-late", ada, late, answers("The letter is written.", ""));
    play.posted("check-in-card-late", "check-in-card.v1");
    var done = play.types("status-two-promises", dora, "status");
    play.presses("promise-done", dora, Play.message(done), 0);
  }

  private void theDigestIsShown() {
    play.types("digest", ben, "digest");
    play.types("digest-set", ada, "digest weekly friday 16:00");
    play.types("digest-not-understood", ada, "digest sometimes");
    play.until("2026-11-13T16:05");
    play.posted(Play.UNSEEN, "weekly-digest.v1");
    play.types("digest-nothing", ben, "digest");
  }

  private void theSecondRound() {
    play.until("2026-11-16T09:10");
    play.posted("check-in-prompt-again", "check-in-prompt.v1", ben);
    play.types("check-in-same", ben, "checkin same");
    var form = play.types("rhythm-form-filled", ada, "checkin set");
    play.sends(
        "rhythm-changed",
        ada,
        form,
        Map.of(
            "rhythm", "WEEKLY",
            "day", "MONDAY",
            "time", "09:00",
            "zone", "Europe/Berlin",
            "questions", script.named("What is in the way?"),
            "open_for", "SAME_DAY"));
    play.posted("check-in-set-again", "check-in-set.v1");
  }

  private void nobodyAnswers() {
    play.until("2026-11-23T09:10");
    play.types("check-in-form-repeated", ben, "checkin same");
    play.types("status-what-is-late", ben, "status");
    play.until("2026-11-23T18:05");
    play.posted("check-in-card-nobody", "check-in-card.v1");
  }

  private void noMoreCheckIns() {
    var sure = play.types("checkin-off", ada, "checkin off");
    play.presses("checkin-stopped", ada, Play.message(sure), "Stop asking");
    play.posted("check-in-stopped", "check-in-stopped.v1");
  }
}
