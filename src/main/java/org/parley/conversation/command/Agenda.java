package org.parley.conversation.command;

import java.time.Instant;
import java.util.List;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Sentence;

/**
 * What a room has to say when a person asks where things stand. A CDI bean; every room that lets
 * something wait on people, or that has something coming up, has one.
 */
public interface Agenda {

  /**
   * For who asks, in every hat worn there. One look at the state for both.
   *
   * @param asker its topic is present
   */
  Due due(Invocation asker);

  /** When a person is told of it, beside what other rooms have to say. */
  Turn turn();

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
   * What a room has to say.
   *
   * @param waiting waits on this person now, with the button that does it
   * @param coming happens next at this table by itself
   */
  record Due(List<Waiting> waiting, List<Coming> coming) {
    public static Due waiting(List<Waiting> waiting) {
      return new Due(waiting, List.of());
    }

    public static Due coming(List<Coming> coming) {
      return new Due(List.of(), coming);
    }
  }

  /** One thing. */
  record Waiting(Sentence what, Button button) {}

  /** One thing, and when. */
  record Coming(Sentence what, Instant at) {}
}
