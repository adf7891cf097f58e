package org.parley.sandbox.teams.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A mention is a text {@code <at>…</at>} and an entity that says who that is: both or neither. */
final class Mentions {

  private static final Pattern AT = Pattern.compile("<at>.*?</at>");

  private Mentions() {}

  /** Compares the mentions among {@code entities} with the texts that people read. */
  static void check(List<String> texts, JsonNode entities, Spot spot) {
    var written = new HashSet<String>();
    for (var text : texts) {
      AT.matcher(text).results().forEach(m -> written.add(m.group()));
    }
    for (int i = 0; i < entities.size(); i++) {
      var entity = entities.get(i);
      if (entity.path("type").asText().equals("mention")) {
        checkMentioned(entity, spot.at(i));
        var text = entity.path("text").asText();
        if (texts.stream().noneMatch(t -> t.contains(text))) {
          spot.at(i).refuse("its text stands nowhere in the message");
        }
        written.remove(text);
      }
    }
    if (!written.isEmpty()) {
      spot.refuse("<at>…</at> without an entity that says who it is");
    }
  }

  private static void checkMentioned(JsonNode entity, Spot spot) {
    if (!AT.matcher(entity.path("text").asText()).matches()) {
      spot.refuse("its text must be <at>…</at>");
    }
    var mentioned = entity.path("mentioned");
    if (mentioned.path("id").asText().isBlank() || mentioned.path("name").asText().isBlank()) {
      spot.refuse("needs 'mentioned' with id and name");
    }
  }
}
