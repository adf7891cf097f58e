package org.parley.conversation.form;

import java.util.List;
import java.util.stream.Stream;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;

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

  /** The same form; says first what it is about, unless it does so itself. */
  public Form naming(String matter) {
    if (intro.stream().anyMatch(block -> says(block, matter))) {
      return this;
    }
    var name = new Block.Paragraph(Sentence.strong(matter));
    var named = Stream.concat(Stream.of(name), intro.stream()).toList();
    return new Form(call, title, named, fields, submit);
  }

  private static boolean says(Block block, String words) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.text().spans().stream().anyMatch(span -> says(span, words));
  }

  private static boolean says(Span span, String words) {
    return span instanceof Span.Plain plain && plain.text().contains(words)
        || span instanceof Span.Strong strong && strong.text().contains(words);
  }
}
