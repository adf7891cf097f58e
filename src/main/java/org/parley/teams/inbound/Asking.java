package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.teams.TeamsSetup;
import org.parley.teams.TeamsWords;
import org.parley.teams.answer.ReplyCards;
import org.parley.teams.render.CardData;

/** Hands a request in and always comes back with a reply. */
@Singleton
class Asking {
  private static final Pattern SHARED = Pattern.compile("19:[A-Za-z0-9_.@:-]{1,180}");

  /** Microsoft's local client gives its channels names of its own. */
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@:-]{0,182}");

  private final Conductor conductor;
  private final Introductions introductions;
  private final Pattern conversation;

  Asking(Conductor conductor, Introductions introductions, TeamsSetup setup) {
    this.conductor = conductor;
    this.introductions = introductions;
    this.conversation = setup.credentials().isPresent() ? SHARED : LOCAL;
  }

  /** Empty when the platform will not say who this is. */
  Optional<Profile> who(Incoming incoming) {
    return introductions.who(incoming);
  }

  /** What was pressed or sent; empty for data that is not ours. */
  static Optional<Said> said(JsonNode data) {
    try {
      var call = CardData.call(data);
      if (call.isPresent()) {
        return Optional.of(new Said.Pressed(call.get()));
      }
      var opened = CardData.opened(data);
      if (opened.isPresent()) {
        return Optional.of(new Said.Opened(opened.get()));
      }
      return CardData.submitted(data).map(form -> new Said.Submitted(form, CardData.answers(data)));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  Asked typed(Incoming incoming, Profile who, String line) {
    return ask(incoming, who, incoming.place(who.address().user()), new Said.Typed(line));
  }

  /** Data comes from the client: the place that it names counts only for who is there now. */
  Asked pressed(Incoming incoming, Profile who, Said said, JsonNode data) {
    var user = who.address().user();
    var here = incoming.place(user);
    var place =
        CardData.place(data)
            .filter(it -> incoming.isPersonal() && conversation.matcher(it).matches())
            .filter(it -> introductions.isIn(it, incoming))
            .map(it -> Destination.channel(Platform.TEAMS, incoming.tenant(), it))
            .orElse(here);
    return ask(incoming, who, place, said);
  }

  /** The form that a refused submission was typed into, if it may still be opened. */
  Optional<Form> reopened(Asked asked, FormCall form) {
    var opening = ask(asked.incoming(), asked.who(), asked.place(), new Said.Opened(form)).reply();
    return opening instanceof Reply.OpenForm opened ? Optional.of(opened.form()) : Optional.empty();
  }

  private Asked ask(Incoming incoming, Profile who, Destination place, Said said) {
    var key = String.join("/", "teams", incoming.tenant(), incoming.conversation(), incoming.id());
    return new Asked(
        incoming, who, place, handled(new Request(key, who.address(), place, said), who));
  }

  private Reply handled(Request request, Profile who) {
    try {
      return conductor.handle(request);
    } catch (RuntimeException fault) {
      return Reply.refuse(ReplyCards.atFault(fault, TeamsWords.in(who.locale())));
    }
  }
}
