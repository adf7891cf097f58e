package org.parley.slack.request;

import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.parley.conversation.command.Conductor;
import org.parley.conversation.command.Reply;
import org.parley.conversation.limit.Allowance;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.Viewer;
import org.parley.fault.Faults;
import org.parley.slack.answer.SlackAnswerWords;
import org.parley.slack.answer.Surface;

/** Hands a request to the conductor and shows the reply; the same for everything that arrives. */
@Singleton
class Conversation {
  private static final Logger LOG = Logger.getLogger(Conversation.class);

  private final Allowance allowance;
  private final Introductions introductions;
  private final Conductor conductor;

  Conversation(Allowance allowance, Introductions introductions, Conductor conductor) {
    this.allowance = allowance;
    this.introductions = introductions;
    this.conductor = conductor;
  }

  /**
   * What acknowledges the request. When we are at fault, the person is told so with a reference.
   */
  Response handle(Arrival arrival, Surface surface) {
    var viewer = stranger(arrival.place());
    if (!allowance.takes(arrival.who(), arrival.workspace())) {
      return surface.show(Reply.refuse(Allowance.tooMuch(viewer.locale())), viewer);
    }
    Reply reply;
    try {
      var who = introductions.of(arrival);
      viewer = viewer(arrival.place(), who);
      reply = conductor.handle(arrival.request());
    } catch (RuntimeException e) {
      return surface.show(sorry(e, viewer, SlackAnswerWords::ourFault), viewer);
    }
    try {
      return surface.show(reply, viewer);
    } catch (RuntimeException e) {
      return surface.show(sorry(e, viewer, SlackAnswerWords::notShown), viewer);
    }
  }

  private static Reply sorry(
      RuntimeException fault, Viewer viewer, BiFunction<SlackAnswerWords, String, Sentence> say) {
    var reference = Faults.reference();
    LOG.errorf(Faults.withoutWords(fault), "Reference %s: a request from Slack failed", reference);
    var words = Words.of(SlackAnswerWords.class, viewer.locale());
    return Reply.refuse(Message.saying(say.apply(words, reference)));
  }

  private static Viewer viewer(Destination place, Profile who) {
    return new Viewer(place, Optional.of(who.address()), who.locale(), who.zone());
  }

  static Viewer stranger(Destination place) {
    return new Viewer(place, Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC);
  }
}
