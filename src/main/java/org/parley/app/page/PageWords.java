package org.parley.app.page;

import org.parley.conversation.message.Words;

/** What the pages say. */
public interface PageWords extends Words {
  String privacy();

  String runBy();

  String runByOperator(String operator);

  String runByNobody();

  String leaves();

  String leavesThis();

  String notRead();

  String notReadAnything();

  String seen();

  String seenBy();

  String kept();

  String keptHowLong();

  String goes();

  String goesNowhere();

  String forgotten();

  String forgottenHow();

  String terms();

  String free();

  String freeHow();

  String server();

  String serverOf(String operator);

  String serverOfNobody();

  String expect();

  String expectThis();

  String asks();

  String asksThis();

  String toPrivacy();

  String toTerms();
}
