package org.parley.partnership.chat.roles;

import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about who may do what. */
public interface RolesWords extends Words {
  Sentence youAre(Span partnership, List<String> roles);

  String as(String role, String organisation);

  Sentence line(Span who, List<String> deeds);

  String who(String roles);

  String deed(String deed);

  Sentence readers();
}
