package org.parley.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Form;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;

/** What a person reads, as plain text: every word and every label, wherever it stands. */
public final class Shown {
  private Shown() {}

  public static String of(Reply reply) {
    return reply.accept(
        new Reply.Visitor<>() {
          @Override
          public String answer(Reply.Answer answer) {
            return of(answer.message());
          }

          @Override
          public String refuse(Reply.Refuse refuse) {
            return "REFUSED " + of(refuse.message());
          }

          @Override
          public String openForm(Reply.OpenForm open) {
            return of(open.form());
          }

          @Override
          public String amend(Reply.Amend amend) {
            return "AMEND " + amend.problems() + of(amend.form());
          }
        });
  }

  public static String of(Form form) {
    return form.title()
        + " "
        + blocks(form.intro())
        + form.fields().stream().map(Object::toString).collect(Collectors.joining(" "))
        + form.submit();
  }

  public static String of(Message message) {
    return text(message.summary()) + " | " + blocks(message.blocks());
  }

  public static List<Button> buttons(Message message) {
    return message.blocks().stream()
        .flatMap(
            it -> it instanceof Block.Actions actions ? actions.buttons().stream() : Stream.of())
        .toList();
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(Shown::block).collect(Collectors.joining(" | "));
  }

  private static String block(Block block) {
    if (block instanceof Block.Heading it) {
      return it.text();
    }
    if (block instanceof Block.Paragraph it) {
      return text(it.text());
    }
    if (block instanceof Block.Quote it) {
      return text(it.text());
    }
    if (block instanceof Block.Note it) {
      return text(it.text());
    }
    if (block instanceof Block.BulletList it) {
      return it.items().stream().map(Shown::text).collect(Collectors.joining(" / "));
    }
    if (block instanceof Block.Facts it) {
      return it.facts().stream()
          .map(fact -> fact.label() + ": " + text(fact.value()))
          .collect(Collectors.joining(" / "));
    }
    if (block instanceof Block.Progress it) {
      return it.label();
    }
    if (block instanceof Block.Actions it) {
      return it.buttons().stream()
          .map(button -> "[" + button.label() + "]")
          .collect(Collectors.joining(" "));
    }
    return block.toString();
  }

  private static String text(Sentence sentence) {
    return sentence.spans().stream().map(Shown::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    if (span instanceof Span.Plain it) {
      return it.text();
    }
    if (span instanceof Span.Strong it) {
      return it.text();
    }
    if (span instanceof Span.Command it) {
      return "/" + it.words();
    }
    return span instanceof Span.DateTime it ? it.at().toString() : span.toString();
  }
}
