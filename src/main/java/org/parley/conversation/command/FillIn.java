package org.parley.conversation.command;

import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;

/**
 * Writes into a form's call what was found out, so that sending it means the same matter and hat.
 */
record FillIn(String topic, String hat) implements Reply.Visitor<Reply> {

  @Override
  public Reply answer(Reply.Answer reply) {
    return reply;
  }

  @Override
  public Reply refuse(Reply.Refuse reply) {
    return reply;
  }

  @Override
  public Reply openForm(Reply.OpenForm reply) {
    return new Reply.OpenForm(fill(reply.form()));
  }

  @Override
  public Reply amend(Reply.Amend reply) {
    return new Reply.Amend(fill(reply.form()), reply.problems());
  }

  private Form fill(Form form) {
    var call = form.call();
    return new Form(
        new FormCall(call.form(), topic, hat, call.subject()),
        form.title(),
        form.intro(),
        form.fields(),
        form.submit());
  }
}
