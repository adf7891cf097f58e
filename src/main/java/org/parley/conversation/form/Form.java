package org.parley.conversation.form;

import java.util.List;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;

/**
 * Something to fill in.
 *
 * @param title at most 24 characters
 * @param intro what to know before answering: who will see it comes first
 * @param submit the verb on the button, at most 24 characters
 */
public record Form(
    FormCall call, String title, List<Block> intro, List<Field> fields, String submit) {
  public Form {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
    Limits.check(Limits.FORM_TITLE, title.length(), "form title");
    Limits.check(Limits.SUBMIT_LABEL, submit.length(), "submit label");
    Limits.check(Limits.FIELDS, fields.size(), "fields");
  }
}
