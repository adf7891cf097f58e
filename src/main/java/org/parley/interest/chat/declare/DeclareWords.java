package org.parley.interest.chat.declare;

import java.util.List;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

/** What is said about interests. */
public interface DeclareWords extends Words {
  String help();

  String title();

  Sentence asks(Span partnership, Span organisation);

  Sentence whoReads(String broker);

  Sentence nobodyBrokers();

  String broker(String name);

  String brokerActsFor(String name, List<String> organisations);

  Sentence operatedBy(String operator);

  String sentence();

  String sentenceHint();

  String isOverriding();

  String overriding();

  String important();

  String whoMayRead();

  String table();

  String brokerOnly();

  String submit();

  String needed();

  String pickOne();

  Sentence kept(Span organisation, String visibility);

  Sentence changeLater(Span command);

  Sentence formerKept(int number);

  Sentence notYours();

  Sentence all(Span partnership);

  Sentence none(Span command);

  String line(String weight, String visibility, int number);

  String change();

  String declareButton();

  String saidBefore();

  String readOn();

  Sentence former(Span organisation);

  Sentence version(int number, Span day, String person);

  Sentence noSuchInterest();

  String due(String organisation);

  Sentence privately(int page, int pages);
}
