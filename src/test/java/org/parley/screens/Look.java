package org.parley.screens;

import java.util.Map;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Message;

/** What somebody gets to see, before a platform draws it. */
sealed interface Look {

  <R> R accept(Visitor<R> visitor);

  /** Posted by itself, in a channel or a personal chat. */
  record Posted(Message message) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.posted(this);
    }
  }

  /** The private answer to what was typed or pressed. */
  record Answered(Message message) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answered(this);
    }
  }

  /** What came of a form that was sent. */
  record Taken(String formTitle, Message message) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.taken(this);
    }
  }

  /** A form to fill in. */
  record Opened(Form form) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opened(this);
    }
  }

  /** A form that was sent and must be mended. */
  record ToMend(Form form, Answers typed, Map<String, String> problems) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toMend(this);
    }
  }

  /** One method a way of being shown. */
  interface Visitor<R> {
    R posted(Posted look);

    R answered(Answered look);

    R taken(Taken look);

    R opened(Opened look);

    R toMend(ToMend look);
  }
}
