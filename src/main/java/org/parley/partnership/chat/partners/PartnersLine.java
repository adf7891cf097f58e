package org.parley.partnership.chat.partners;

import java.util.Map;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.role.Deed;

/** What some words after {@code partners} do. A CDI bean; no two share a word. */
public interface PartnersLine {

  /** By word, lower case. */
  Map<String, Deed> deeds();

  Reply run(Invocation call);
}
