package org.parley.screens;

import java.util.Map;
import java.util.UUID;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Field;

/** Who facilitates changes: somebody is asked, hands over, is forgotten, and a voice takes over. */
final class HandingOver {
  private final Play play;
  private final Actor ada;
  private final Actor ben;
  private final Actor emil;

  HandingOver(Play play) {
    this.play = play;
    var cast = play.cast();
    ada = cast.ada().in(cast.trustChannel());
    ben = cast.ben().in(cast.fishersChannel());
    emil = cast.emil().in(cast.councilChannel());
  }

  void plays() {
    somebodyIsAskedAndDeclines();
    somebodyIsAskedAndAccepts();
    adaStepsDown();
    nobodyFacilitates();
  }

  private void somebodyIsAskedAndDeclines() {
    play.types("step-down-last", ada, "partners step-down");
    var form = play.types("facilitator-form", ada, "partners facilitator");
    play.sends("facilitator-no-such-person", ada, form, who(UUID.randomUUID().toString()));
    play.sends("facilitator-asked", ada, form, who(first(form)));
    var asked = play.posted("facilitator-asked-notice", "facilitator-asked.v1", ben);
    play.types("status-asked-to-facilitate", ben, "");
    play.presses("facilitator-declined", ben.alone(), asked, "Rather not");
    play.posted("facilitator-said-no", "facilitator-answered.v1", ada);
    play.types(
        "facilitator-no-such-offer", emil, "partners facilitate " + UUID.randomUUID().toString());
  }

  private void somebodyIsAskedAndAccepts() {
    var form = play.types(Play.UNSEEN, ada, "partners facilitator");
    play.sends(Play.UNSEEN, ada, form, who(first(form)));
    var asked = play.posted(Play.UNSEEN, "facilitator-asked.v1", ben);
    play.presses("facilitator-accepted", ben.alone(), asked, "I will facilitate");
    play.presses("facilitator-answered-already", ben.alone(), asked, "Rather not");
    play.posted("facilitator-came", "facilitator-moved.v1");
    play.posted("facilitator-said-yes", "facilitator-answered.v1", ada);
  }

  private void adaStepsDown() {
    var form = play.types("step-down-form", ada, "partners step-down");
    play.sends("stepped-down", ada, form, Map.of());
    play.posted("facilitator-stepped-down", "facilitator-moved.v1");
  }

  private void nobodyFacilitates() {
    var forget = play.types("forget-form-last-facilitator", ben, "me forget");
    play.sends(Play.UNSEEN, ben, forget, Map.of());
    var asked = play.posted("nobody-facilitates", "nobody-facilitates.v1", emil);
    play.types("status-nobody-facilitates", ada, "");
    play.types("partners-roles-nobody-facilitates", ada, "partners roles");
    play.presses("took-over", emil.alone(), asked, "I will facilitate");
    play.types("facilitated-already", ada, "partners take-over");
  }

  private static Map<String, String> who(String value) {
    return Map.of("who", value);
  }

  private static String first(Reply form) {
    return ((Field.ChoiceField) Play.form(form).fields().get(0)).options().get(0).value();
  }
}
