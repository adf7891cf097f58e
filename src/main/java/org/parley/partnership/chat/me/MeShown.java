package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partners;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.role.Deed;

/** What I am here, as only I see it. */
@ApplicationScoped
class MeShown {
  private static final int MOST = 12;

  private final WhoActs whoActs;
  private final Partnerships partnerships;
  private final Partners partners;

  MeShown(WhoActs whoActs, Partnerships partnerships, Partners partners) {
    this.whoActs = whoActs;
    this.partnerships = partnerships;
    this.partners = partners;
  }

  Message to(Invocation call) {
    var words = Words.of(MeWords.class, call.who().locale());
    var hats = whoActs.of(new Person.Id(call.who().id()));
    var names =
        partnerships.all(hats.stream().map(Acting::partnership).distinct().toList()).stream()
            .collect(Collectors.toMap(Partnership::id, Partnership::name));
    var message =
        Message.news(words.youAre(new Span.Strong(call.who().name())))
            .list(
                hats.stream()
                    .limit(MOST)
                    .map(
                        it ->
                            Sentence.plain(
                                words.actsAs(
                                    it.role().name(),
                                    it.organisationName(),
                                    names.getOrDefault(it.partnership(), ""))))
                    .toList());
    if (isStrangerHere(call, hats)) {
      whoseColleague(call, message, words);
    } else if (hats.isEmpty()) {
      message.paragraph(words.nobodyYet(new Span.Command("join <code>")));
    }
    return message
        .facts(
            List.of(
                new Block.Fact(words.zone(), Sentence.plain(call.who().zone().getId())),
                new Block.Fact(
                    words.language(),
                    Sentence.plain(words.languageName(call.who().locale().getLanguage())))))
        .actions(buttons(call, hats, words))
        .build();
  }

  /** In a linked channel, where one acts for nobody yet: one tap for whom. */
  private static boolean isStrangerHere(Invocation call, List<Acting> hats) {
    return call.topic().isPresent()
        && hats.stream().noneMatch(it -> it.partnership().value().equals(call.theTopic()));
  }

  private void whoseColleague(Invocation call, Message.Builder message, MeWords words) {
    var id = new PartnershipId(call.theTopic());
    var options =
        partners.at(id).stream()
            .limit(Limits.OPTIONS)
            .map(
                it ->
                    Button.of(
                        Limits.beginning(it.name(), Limits.BUTTON_LABEL),
                        new Intent.Perform(
                            CommandCall.about(
                                id.value().toString(), "me act " + it.organisation().value()))))
            .toList();
    var name = new Span.Strong(partnerships.the(id).name());
    message
        .add(new Block.Choice(words.forWhomHere(name), options))
        .paragraph(words.orWithCode(new Span.Command("join <code>")));
  }

  private static List<Button> buttons(Invocation call, List<Acting> hats, MeWords words) {
    var buttons = new ArrayList<Button>();
    buttons.add(Button.of(words.change(), new Intent.Open(FormCall.of(ProfileForm.ID))));
    var topic = call.topic().map(UUID::toString).orElse("");
    if (hats.stream().anyMatch(it -> it.may(Deed.INVITE_COLLEAGUE))) {
      buttons.add(
          Button.of(
              words.inviteColleague(), new Intent.Perform(CommandCall.about(topic, "me invite"))));
    }
    if (hats.stream().anyMatch(it -> it.may(Deed.NAME_VOICE))) {
      buttons.add(
          Button.of(words.nameVoice(), new Intent.Open(FormCall.about(topic, VoiceForm.ID, ""))));
    }
    return buttons;
  }
}
