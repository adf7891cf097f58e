package org.parley.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/**
 * The people of one card who are really mentioned. Only people of the tenant where the card stands
 * can be; for others the name is plain text.
 */
final class TeamsMentions {
  private final Viewer viewer;
  private final Map<String, Span.Mention> byText = new LinkedHashMap<>();

  TeamsMentions(Viewer viewer) {
    this.viewer = viewer;
  }

  boolean isPossible(Span.Mention span) {
    return span.person().platform() == Platform.TEAMS
        && span.person().workspace().equals(viewer.destination().workspace());
  }

  /** The text that stands for this person; of two people with one name the second is numbered. */
  String text(Span.Mention span) {
    var name = span.name().replaceAll("[<>\n]", " ").strip();
    for (int number = 1; ; number++) {
      var text = "<at>" + name + (number == 1 ? "" : " " + number) + "</at>";
      var same = byText.putIfAbsent(text, span);
      if (same == null || same.person().equals(span.person())) {
        return text;
      }
    }
  }

  boolean isEmpty() {
    return byText.isEmpty();
  }

  ArrayNode entities() {
    var all = JsonNodeFactory.instance.arrayNode();
    byText.forEach(
        (text, span) -> {
          var entity = all.addObject().put("type", "mention").put("text", text);
          entity.putObject("mentioned").put("id", span.person().user()).put("name", span.name());
        });
    return all;
  }
}
