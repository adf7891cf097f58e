package org.parley.conversation.command;

import org.parley.conversation.form.Answers;
import org.parley.conversation.form.FormCall;
import org.parley.role.Deed;

/** One form. Found by CDI; the start fails when two share an id. */
public interface ChatForm {

  /** Stable, lower case: {@code declare}. */
  String id();

  /** What it is for: {@link Deed} says who may open and send it. */
  Deed deed();

  /** {@link Reply.OpenForm}, or the reason why not. Changes nothing. */
  Reply open(Invocation call, FormCall form);

  /** What came of it; {@link Reply.Amend} keeps the form open and what was typed. */
  Reply submit(Invocation call, FormCall form, Answers answers);
}
