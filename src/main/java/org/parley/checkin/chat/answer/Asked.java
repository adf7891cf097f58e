package org.parley.checkin.chat.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.checkin.round.AnswerRound;
import org.parley.checkin.round.CheckInRound;
import org.parley.checkin.round.FindRound;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.People;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.Acting;

/** Whom a round asks in person, and what such a message says to everybody. */
@ApplicationScoped
class Asked {
  private final FindRound findRound;
  private final AnswerRound answerRound;
  private final People people;
  private final Audiences audiences;

  Asked(FindRound findRound, AnswerRound answerRound, People people, Audiences audiences) {
    this.findRound = findRound;
    this.answerRound = answerRound;
    this.people = people;
    this.audiences = audiences;
  }

  /** What is kept until it is delivered; the rest is read then. */
  record About(String round) {
    static About of(CheckInRound.Id round) {
      return new About(round.value().toString());
    }
  }

  /** The personal chats of these people, each once. */
  List<Destination> chats(List<Acting> some) {
    return some.stream()
        .map(it -> it.person().value())
        .distinct()
        .flatMap(it -> audiences.person(it).stream())
        .toList();
  }

  /** A round that is still open; else it is no longer worth asking. */
  Optional<CheckInRound> open(About about) {
    return findRound.with(about.round()).filter(findRound::isOpen);
  }

  /** The hats of this viewer among these. */
  List<Acting> hatsOf(Viewer viewer, List<Acting> some) {
    return viewer.person().flatMap(people::known).stream()
        .flatMap(profile -> some.stream().filter(it -> it.person().value().equals(profile.id())))
        .toList();
  }

  /** What has not been answered, nor is away, in any of these hats. */
  List<Acting> unheard(List<Acting> hats, CheckInRound round) {
    return hats.stream().filter(it -> answerRound.mine(it, round).isEmpty()).toList();
  }

  /** Who reads it, and for whom it speaks. */
  Sentence whoReads(List<Acting> hats, AnswerWords words) {
    var voice = names(hats.stream().filter(Acting::speaks));
    var member = names(hats.stream().filter(it -> !it.speaks()));
    var sentence = words.whoReads();
    if (!voice.isEmpty()) {
      sentence = sentence.then(words.asVoice(voice));
    }
    return member.isEmpty() ? sentence : sentence.then(words.asMember(member));
  }

  private static List<String> names(Stream<Acting> some) {
    return some.map(Acting::organisationName).toList();
  }

  List<Button> buttons(List<Acting> hats, CheckInRound round, AnswerWords words) {
    var only = hats.size() == 1 ? hats.get(0).hat().value().toString() : "";
    var calls = new RoundCalls(round, only, words);
    var buttons = new ArrayList<Button>();
    buttons.add(calls.answer());
    if (hats.stream().anyMatch(it -> canRepeat(it, round))) {
      buttons.add(calls.same());
    }
    buttons.add(calls.away());
    return buttons;
  }

  private boolean canRepeat(Acting person, CheckInRound round) {
    return answerRound
        .lastTime(person, round)
        .filter(last -> findRound.of(last).questions().equals(round.questions()))
        .isPresent();
  }
}
