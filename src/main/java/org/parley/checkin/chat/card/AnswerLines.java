package org.parley.checkin.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.checkin.round.CheckInAnswer;
import org.parley.checkin.round.Tally;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;

/**
 * The answers, question by question, as much of each as a card can hold: what partners say through
 * their voice first, what other people say beneath.
 */
record AnswerLines(Tally tally, CardWords words) {
  private static final int LINES = 8;
  private static final int LIST = 1100;
  private static final int LINE = 300;
  private static final int NAME = 40;

  void addTo(Message.Builder message) {
    var questions = tally.round().questions().texts();
    for (int i = 0; i < questions.size(); i++) {
      var lines = lines(i);
      if (!lines.isEmpty()) {
        message.paragraph(Sentence.strong(questions.get(i))).list(lines);
      }
    }
  }

  private List<Sentence> lines(int question) {
    var answers =
        Stream.concat(all().filter(CheckInAnswer::isTheVoices), all().filter(AnswerLines::beneath))
            .filter(it -> !it.texts().get(question).isBlank())
            .toList();
    int each = Math.min(LINE, LIST / Math.max(1, Math.min(LINES, answers.size())));
    var lines = new ArrayList<Sentence>();
    answers.stream().limit(LINES).forEach(it -> lines.add(line(it, question, each)));
    if (answers.size() > LINES) {
      lines.add(words.moreAnswers(answers.size() - LINES));
    }
    return lines;
  }

  private Stream<CheckInAnswer> all() {
    return tally.partners().stream().flatMap(it -> it.answers().stream());
  }

  private static boolean beneath(CheckInAnswer answer) {
    return !answer.isTheVoices();
  }

  private Sentence line(CheckInAnswer answer, int question, int length) {
    var organisation = OneLine.of(answer.organisationName(), NAME);
    var person = OneLine.of(answer.personName(), NAME);
    int rest = length - organisation.length() - person.length();
    var text = OneLine.of(answer.texts().get(question), Math.max(30, rest));
    var later = tally.cameLater(answer);
    if (answer.isTheVoices()) {
      var who = new Span.Strong(organisation);
      return later ? words.voiceSaidLater(who, person, text) : words.voiceSaid(who, person, text);
    }
    var who = new Span.Plain(person);
    return later
        ? words.memberSaidLater(who, organisation, text)
        : words.memberSaid(who, organisation, text);
  }
}
