package org.parley.conversation.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Sentence;

/**
 * What a room has to say when a person asks where things stand. A CDI bean; every room that lets
 * something wait on people, or that has something coming up, has one.
 */
public interface Agenda {

  /** What waits on this person now, wearing any of these hats; with the button that does it. */
  List<Waiting> waitsOn(Asker asker);

  /** When a person is told of it, beside what other rooms have to say. */
  Turn turn();

  /** What happens next at this table by itself. */
  List<Coming> comesUp(Asker asker);

  /** What is told first, and what can wait; two rooms of one turn come in a fixed order too. */
  enum Turn {
    /** Others cannot go on without it. */
    OTHERS_WAIT,
    /** Everybody is asked now. */
    ASKED_NOW,
    /** Has a day of its own. */
    PROMISED,
    /** Comes by itself. */
    ROUTINE
  }

  /**
   * Who asks.
   *
   * @param call its topic is present
   * @param hats every hat the person wears there
   */
  record Asker(Invocation call, List<org.parley.conversation.port.Topics.Hat> hats) {
    public UUID topic() {
      return call.theTopic();
    }
  }

  /** One thing. */
  record Waiting(Sentence what, Button button) {}

  /** One thing, and when. */
  record Coming(Sentence what, Instant at) {}
}
