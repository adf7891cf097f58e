package org.parley.conversation.limit;

import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;

/** What is said when too much comes at once. */
public interface AllowanceWords extends Words {
  Sentence tooMuch();
}
