package org.parley.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.command.Request;
import org.parley.conversation.command.Request.Said;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Platform;
import org.parley.teams.TeamsWords;
import org.parley.teams.render.CardData;

/** Hands a request in and always comes back with a reply. */
@Singleton
class Asking {
  private static final Logger LOG = Logger.getLogger(Asking.class);
  private static final Pattern CONVERSATION = Pattern.compile("19:[A-Za-z0-9_.@:-]{1,180}");
  private static final int FRAMES = 12;

  private final Conductor conductor;
  private final Acquaintances acquaintances;

  Asking(Conductor conductor, Acquaintances acquaintances) {
    this.conductor = conductor;
    this.acquaintances = acquaintances;
  }

  /** Empty when the platform will not say who this is. */
  Optional<Profile> who(Incoming incoming) {
    return acquaintances.who(incoming);
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
            .filter(it -> incoming.isPersonal() && CONVERSATION.matcher(it).matches())
            .filter(it -> acquaintances.isIn(incoming.tenant(), it, user))
            .map(it -> Destination.channel(Platform.TEAMS, incoming.tenant(), it))
            .orElse(here);
    return ask(incoming, who, place, said);
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
      return Reply.refuse(atFault(fault, TeamsWords.in(who.locale())));
    }
  }

  /** Says sorry with a reference; the log has the reference and where it broke, never the words. */
  static Message atFault(RuntimeException fault, TeamsWords words) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.errorf("Teams request failed, reference %s: %s", reference, trace(fault));
    return Message.saying(words.atFault(new Span.Code(reference)));
  }

  /** Exceptions of the database quote the values they choked on, so messages are left out. */
  private static String trace(Throwable fault) {
    var trace = new StringBuilder();
    for (Throwable e = fault; e != null; e = e.getCause()) {
      trace.append(e.getClass().getName()).append(" at ");
      Arrays.stream(e.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> trace.append(frame).append(" < "));
    }
    return trace.toString();
  }
}
