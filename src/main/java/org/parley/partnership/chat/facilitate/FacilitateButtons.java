package org.parley.partnership.chat.facilitate;

import java.util.List;
import java.util.Locale;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.facilitating.FacilitatorOffer;
import org.parley.role.Deed;

/** What can be done about who facilitates, to press. */
public final class FacilitateButtons {
  private FacilitateButtons() {}

  /** For somebody with these hats, at a table where these people act. */
  public static List<Button> of(List<Acting> mine, List<Acting> there, Locale locale) {
    var words = Words.of(FacilitateWords.class, locale);
    if (mine.stream().anyMatch(it -> it.may(Deed.STEP_DOWN))) {
      var topic = mine.get(0).partnership();
      return List.of(askSomebody(topic, words), stepDown(topic, words));
    }
    var voice = mine.stream().filter(it -> it.may(Deed.TAKE_OVER)).findFirst();
    return there.stream().anyMatch(Acting::facilitates)
        ? List.of()
        : voice.map(it -> takeOver(it.partnership(), words)).stream().toList();
  }

  static Button askSomebody(PartnershipId table, FacilitateWords words) {
    return Button.of(words.askSomebody(), open(table, FacilitatorForm.ID));
  }

  static Button stepDown(PartnershipId table, FacilitateWords words) {
    return Button.of(words.stepDown(), open(table, StepDownForm.ID));
  }

  static Button takeOver(PartnershipId table, FacilitateWords words) {
    return Button.primary(words.yes(), perform(table, "partners take-over"));
  }

  static Button accept(FacilitatorOffer offer, FacilitateWords words) {
    return Button.primary(
        words.yes(), perform(offer.partnership(), "partners facilitate " + offer.id().value()));
  }

  static Button decline(FacilitatorOffer offer, FacilitateWords words) {
    return Button.of(
        words.no(), perform(offer.partnership(), "partners rather-not " + offer.id().value()));
  }

  private static Intent open(PartnershipId table, String form) {
    return new Intent.Open(FormCall.about(table.value().toString(), form, ""));
  }

  private static Intent perform(PartnershipId table, String line) {
    return new Intent.Perform(CommandCall.about(table.value().toString(), line));
  }
}
