package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partner;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.facilitate.FacilitatorsFact;
import org.parley.partnership.joining.JoinRequests;
import org.parley.role.Deed;
import org.parley.role.Role;

/** Who is at the table, as everybody there sees it. */
@ApplicationScoped
class PartnersShown {
  private final Partnerships partnerships;
  private final Partners partners;
  private final JoinRequests requests;
  private final WhoActs whoActs;

  PartnersShown(
      Partnerships partnerships, Partners partners, JoinRequests requests, WhoActs whoActs) {
    this.partnerships = partnerships;
    this.partners = partners;
    this.requests = requests;
    this.whoActs = whoActs;
  }

  Message to(Invocation call) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var there = partners.at(partnership.id());
    var acting = whoActs.at(partnership.id());
    var name = new Span.Strong(partnership.name());
    var message =
        Message.news(there.isEmpty() ? words.nobody(name) : words.heading(name, there.size()))
            .list(there.stream().limit(25).map(it -> line(it, acting, words)).toList());
    message.facts(List.of(FacilitatorsFact.of(acting, call.who().locale())));
    if (call.theHat().role() == Role.FACILITATOR) {
      message.list(
          requests.waiting(partnership.id()).stream()
              .limit(10)
              .map(it -> Sentence.plain(words.waiting() + ": " + it.organisationName()))
              .toList());
    }
    return message.actions(buttons(call, partnership, there, words)).build();
  }

  private static Sentence line(Partner partner, List<Acting> acting, PartnersWords words) {
    var people =
        acting.stream()
            .filter(it -> it.organisation().filter(partner.organisation()::equals).isPresent())
            .sorted(Comparator.comparing(it -> !it.speaks()))
            .map(it -> it.speaks() ? words.voice(it.personName()) : it.personName())
            .limit(5)
            .toList();
    return Sentence.of(
        new Span.Strong(partner.name()),
        new Span.Plain(" · " + words.partner(words.state(partner.state().name()), people)));
  }

  private List<Button> buttons(
      Invocation call, Partnership partnership, List<Partner> there, PartnersWords words) {
    var topic = partnership.id().value().toString();
    var buttons = new ArrayList<Button>();
    var own = Wearing.all(call);
    var owesIn =
        own.stream()
            .filter(it -> it.may(Deed.COME_IN))
            .anyMatch(it -> isExploring(there, it) && partnership.stage().asksWhoIsIn());
    if (owesIn) {
      buttons.add(
          Button.primary(words.weAreIn(), new Intent.Open(FormCall.about(topic, InForm.ID, ""))));
    }
    if (own.stream().anyMatch(it -> it.may(Deed.LEAVE))) {
      buttons.add(
          Button.of(words.leave(), new Intent.Open(FormCall.about(topic, LeaveForm.ID, ""))));
    }
    return buttons;
  }

  private static boolean isExploring(List<Partner> there, Acting voice) {
    return there.stream()
        .anyMatch(
            it ->
                it.organisation().equals(voice.theOrganisation())
                    && it.state() == Partner.State.EXPLORING);
  }
}
