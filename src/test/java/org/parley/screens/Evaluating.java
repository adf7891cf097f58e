package org.parley.screens;

import java.util.Map;

/** Partners are asked whether to keep going; one outcome is objected to, the next one stands. */
final class Evaluating {
  private final Play play;
  private final Script script;
  private final Actor ada;
  private final Actor ben;
  private final Actor carla;
  private final Actor dora;
  private final Actor femi;

  Evaluating(Play play, Script script) {
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
    allPartnersAreAsked();
    positionsComeIn();
    itCloses();
    anOutcomeIsObjectedTo();
    anOutcomeStands();
    nobodyTakesAPosition();
    somebodyLeaves();
    somebodyIsForgotten();
  }

  private void allPartnersAreAsked() {
    play.until("2026-11-27T10:00");
    play.types("evaluate-none", ben, "evaluate result");
    play.types("evaluate-position-none", ben, "evaluate position");
    play.types("evaluate-outcome-none", ada, "evaluate outcome");
    play.types("evaluate-object-none", ben, "evaluate object");
    play.types("evaluate-not-understood", ben, "evaluate everything");
    play.types("evaluate-standing-none", ben, "evaluate options");
    var form = play.types("evaluate-form", ada, "evaluate");
    play.sends("evaluate-form-to-mend", ada, form, opening("2026-12-04", "noon"));
    play.sends("evaluate-form-too-soon", ada, form, opening("2026-11-26", "18:00"));
    play.sends("evaluate-opened", ada, form, opening("2026-12-04", "18:00"));
    play.posted("evaluation-card-open", "evaluation-card.v1");
    play.types("evaluate-open-already", ada, "evaluate open");
  }

  private Map<String, String> opening(String day, String time) {
    return Map.of(
        "closes_on",
        day,
        "closes_at",
        time,
        "word",
        script.says("The season ends; before we plan the next, let us look back."));
  }

  private void positionsComeIn() {
    var prompt = play.posted("evaluation-prompt", "evaluation-prompt.v1", ben);
    play.presses("evaluate-options", ben.alone(), prompt, "What are the options?");
    play.types("status-evaluation-waits", ben, "");
    play.types("evaluate-standing-owed", ben, "evaluate");
    play.types("evaluate-standing-facilitator", ada, "evaluate");
    var form = play.presses("position-form", ben.alone(), prompt, "Give our position");
    play.sends("position-form-to-mend", ben.alone(), form, position("", "YES_IF_CHANGED", ""));
    play.sends(
        "position-kept",
        ben.alone(),
        form,
        position("OPERATE", "YES_IF_CHANGED", "The berth plan must be ready by October."));
    play.types("evaluate-standing-given", ben, "evaluate");
    play.types("position-form-again", ben, "evaluate position");
    var second = play.types(Play.UNSEEN, dora, "evaluate position");
    play.sends(Play.UNSEEN, dora, second, position("ESTABLISH", "YES_AS_IS", ""));
    play.posted("evaluation-card", "evaluation-card.v1");
    play.types("evaluate-result-hidden", carla, "evaluate result");
    play.types("evaluate-outcome-still-open", ada, "evaluate outcome");
    play.until("2026-12-03T18:05");
    play.posted("evaluation-reminder", "evaluation-prompt.v1", femi);
    var third = play.types(Play.UNSEEN, femi, "evaluate position");
    play.sends(
        Play.UNSEEN,
        femi,
        third,
        position("ESTABLISH", "YES_IF_CHANGED", "Roles on the quay must be clear."));
  }

  private Map<String, String> position(String stage, String answer, String change) {
    return Map.of(
        "stage", stage, "answer", answer, "change", change.isEmpty() ? "" : script.says(change));
  }

  private void itCloses() {
    var form = play.types(Play.UNSEEN, ada, "evaluate position");
    play.until("2026-12-04T18:05");
    play.sends("position-too-late", ada, form, position("OPERATE", "YES_MORE", ""));
    play.posted("evaluation-card-closed", "evaluation-card.v1");
    play.posted("evaluation-result", "evaluation-result.v1");
    play.types("evaluate-result", ben, "evaluate result");
    play.types("evaluate-standing-closed", ada, "evaluate");
    play.types("status-outcome-wanted", ada, "status");
  }

  private void anOutcomeIsObjectedTo() {
    var wanted = play.posted("outcome-wanted", "outcome-wanted.v1", ada);
    var form = play.presses("outcome-form", ada.alone(), wanted, "Propose the outcome");
    play.sends("outcome-form-to-mend", ada.alone(), form, outcome("", "", "2026-12-01"));
    play.sends(
        "outcome-proposed-reply",
        ada.alone(),
        form,
        outcome("GO_ON", "We keep to what we promised and look again in May.", "2027-05-28"));
    var proposed = play.posted("outcome-proposed", "outcome-proposed.v1");
    play.types("evaluate-outcome-proposed-already", ada, "evaluate outcome");
    play.types("evaluate-standing-proposed", ben, "evaluate");
    var objection = play.presses("objection-form", ben, proposed, "Object");
    play.sends("objection-form-to-mend", ben, objection, Map.of("reason", ""));
    var why = script.says("Without the plan by October, small boats lose their winter berths.");
    play.sends("objected", ben, objection, Map.of("reason", why));
    play.posted("outcome-objected", "outcome-objected.v1");
    play.posted("outcome-wanted-again", "outcome-wanted.v1", ada);
    play.presses("objected-before", dora, proposed, "Object");
    play.types("evaluate-standing-objected", ada, "evaluate");
  }

  private Map<String, String> outcome(String kind, String words, String review) {
    return Map.of(
        "kind", kind, "words", words.isEmpty() ? "" : script.says(words), "review_on", review);
  }

  private void anOutcomeStands() {
    play.until("2026-12-07T10:00");
    var form = play.types(Play.UNSEEN, ada, "evaluate outcome");
    var words = "Back to Establish, to rework roles and the berth plan by January.";
    play.sends(Play.UNSEEN, ada, form, outcome("GO_ON_CHANGED", words, "2027-05-28"));
    var proposed = play.posted("outcome-proposed-changed", "outcome-proposed.v1");
    play.until("2026-12-09T10:15");
    play.posted("outcome-stands", "outcome-stands.v1");
    play.presses("objection-too-late", ben, proposed, "Object");
    play.types("evaluate-outcome-stands-already", ada, "evaluate outcome");
    play.types("evaluate-standing-settled", ben, "evaluate");
    play.types("stage-evaluate", ben, "stage");
    play.types("status-settled", ben, "");
  }

  private void nobodyTakesAPosition() {
    play.until("2026-12-14T10:00");
    var form = play.types(Play.UNSEEN, ada, "evaluate");
    play.sends(Play.UNSEEN, ada, form, opening("2026-12-15", "18:00"));
    play.until("2026-12-15T18:05");
    play.posted("evaluation-card-nobody", "evaluation-card.v1");
    var wanted = play.posted(Play.UNSEEN, "outcome-wanted.v1", ada);
    var end = play.presses(Play.UNSEEN, ada.alone(), wanted, "Propose the outcome");
    var words = "What we learned about the quay is written down; each goes on from there.";
    play.sends(Play.UNSEEN, ada.alone(), end, outcome("END_WELL", words, ""));
    play.posted("outcome-proposed-end", "outcome-proposed.v1");
    play.until("2026-12-17T18:30");
    play.posted("outcome-stands-end", "outcome-stands.v1");
  }

  private void somebodyLeaves() {
    var member = play.types("leave-form-member", carla, "leave");
    play.sends("leave-kept-member", carla, member, Map.of());
    var promise = play.types(Play.UNSEEN, femi, "promise");
    var what = script.says("a list of the moorings");
    play.sends(Play.UNSEEN, femi, promise, Map.of("what", what, "due", "2027-01-15"));
    play.posted(Play.UNSEEN, "promise-made.v1");
    var voice = play.types("leave-form", femi, "leave");
    var word = script.says("Thank you all; our board decides on the harbour alone next year.");
    play.sends("leave-kept", femi, voice, Map.of("word", word));
    play.posted("partner-left", "partner-moved.v1");
    play.types("leave-no-more", femi, "leave");
  }

  private void somebodyIsForgotten() {
    play.types("forget-form-facilitator", ada, "me forget");
    var voice = play.types("forget-form", dora, "me forget");
    play.sends("forgotten", dora, voice, Map.of());
  }
}
