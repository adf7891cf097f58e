package org.parley.conversation.command;

import java.util.Map;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;

/**
 * What the person who asked gets, privately. Slack: ephemeral, in the acknowledgement or through
 * response_url. Teams: the response to the button, or a card in the personal chat, said after
 * commit by the room that took the request; where that person cannot be reached, a targeted
 * message.
 */
public sealed interface Reply {

  <R> R accept(Visitor<R> visitor);

  static Reply answer(Message message) {
    return new Answer(message);
  }

  static Reply refuse(Message message) {
    return new Refuse(message);
  }

  /** It is done, or this is what was asked for. */
  record Answer(Message message) implements Reply {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answer(this);
    }
  }

  /** It was not done: what happened, that nothing was lost, what to do next. Nothing is changed. */
  record Refuse(Message message) implements Reply {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.refuse(this);
    }
  }

  /** A form to fill in; opened after commit. */
  record OpenForm(Form form) implements Reply {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.openForm(this);
    }
  }

  /** Only from a form: what to mend, by field name; the form stays open and nothing is changed. */
  record Amend(Form form, Map<String, String> problems) implements Reply {
    public Amend {
      problems = Map.copyOf(problems);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.amend(this);
    }
  }

  /** One method a reply. */
  interface Visitor<R> {
    R answer(Answer reply);

    R refuse(Refuse reply);

    R openForm(OpenForm reply);

    R amend(Amend reply);
  }
}
