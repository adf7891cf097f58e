package org.parley.checkin.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;

/** What somebody reads: every text of a message or form, in order. */
final class Read {
  private Read() {}

  static String text(Record shown) {
    var texts = new ArrayList<String>();
    collect(shown, texts);
    return String.join(" ", texts);
  }

  private static void collect(Object part, List<String> texts) {
    if (part instanceof Sentence sentence) {
      var inside = new ArrayList<String>();
      sentence.spans().forEach(span -> collect(span, inside));
      texts.add(String.join("", inside));
    } else if (part instanceof String text) {
      texts.add(text);
    } else if (part instanceof Optional<?> maybe) {
      maybe.ifPresent(it -> collect(it, texts));
    } else if (part instanceof Iterable<?> many) {
      many.forEach(it -> collect(it, texts));
    } else if (part instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(value(record, component), texts);
      }
    } else {
      texts.add(String.valueOf(part));
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<Button> buttons(Message message) {
    return message.blocks().stream()
        .filter(Block.Actions.class::isInstance)
        .flatMap(it -> ((Block.Actions) it).buttons().stream())
        .toList();
  }

  static List<Button> choices(Message message) {
    return message.blocks().stream()
        .filter(Block.Choice.class::isInstance)
        .flatMap(it -> ((Block.Choice) it).options().stream())
        .toList();
  }

  static List<String> labels(Message message) {
    return buttons(message).stream().map(Button::label).toList();
  }

  static Button button(Message message, String label) {
    return buttons(message).stream()
        .filter(it -> it.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
