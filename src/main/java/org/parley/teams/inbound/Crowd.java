package org.parley.teams.inbound;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.parley.conversation.limit.Allowance;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.teams.answer.Addressee;
import org.parley.teams.answer.ReplyCards;
import org.parley.teams.answer.TeamsAnswers;
import org.parley.teams.render.Drawing;
import org.parley.teams.render.TeamsCard;

/** Who asks too much at once is told so, in private, before anything is looked up. */
@Singleton
class Crowd {
  private final Allowance allowance;
  private final ReplyCards cards;
  private final TeamsAnswers answers;

  Crowd(Allowance allowance, ReplyCards cards, TeamsAnswers answers) {
    this.allowance = allowance;
    this.cards = cards;
    this.answers = answers;
  }

  /** Empty where there is room; else what it is answered with. */
  Optional<TurnAnswer> turnsAway(Incoming incoming) {
    var isAsked = incoming.type().equals("message") || incoming.type().equals("invoke");
    if (!isAsked || allowance.takes(who(incoming), incoming.tenant())) {
      return Optional.empty();
    }
    var card = card(incoming);
    if (incoming.type().equals("message")) {
      answers.say(addressee(incoming), card);
      return Optional.of(TurnAnswer.taken());
    }
    return Optional.of(
        incoming.name().startsWith("task/")
            ? TurnAnswer.dialogText(card.summary())
            : TurnAnswer.text(card.summary()));
  }

  private static PersonAddress who(Incoming incoming) {
    var user = incoming.user().isEmpty() ? incoming.sender() : incoming.user();
    return new PersonAddress(Platform.TEAMS, incoming.tenant(), user);
  }

  private TeamsCard card(Incoming incoming) {
    var locale = incoming.locale().orElse(Locale.ENGLISH);
    var chat = Destination.personal(who(incoming));
    var viewer = new Viewer(chat, Optional.empty(), locale, ZoneOffset.UTC);
    return cards.of(Allowance.tooMuch(locale), Drawing.in(viewer));
  }

  private static Addressee addressee(Incoming incoming) {
    var kind = incoming.isPersonal() ? Destination.Kind.PERSONAL : Destination.Kind.CHANNEL;
    return new Addressee(incoming.chat(), kind, incoming.user(), incoming.sender());
  }
}
