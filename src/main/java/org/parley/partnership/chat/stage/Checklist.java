package org.parley.partnership.chat.stage;

import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.partnership.Finding;

/** What is advised, in words. */
public final class Checklist {
  private Checklist() {}

  public static List<Sentence> of(List<Finding> findings, StageWords words) {
    return findings.stream()
        .map(
            it -> {
              var text = words.finding(it.kind().name(), it.have(), it.need());
              return it.isMet() ? words.met(text) : words.notMet(text);
            })
        .toList();
  }
}
