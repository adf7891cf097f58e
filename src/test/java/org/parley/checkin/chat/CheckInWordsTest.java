package org.parley.checkin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.checkin.chat.answer.AnswerWords;
import org.parley.checkin.chat.card.CardWords;
import org.parley.checkin.chat.rhythm.RhythmWords;
import org.parley.checkin.chat.word.CheckInWords;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;

class CheckInWordsTest {

  @TestFactory
  Stream<DynamicTest> everySentenceIsThereAndSaysAllItIsGiven() {
    return Stream.of(AnswerWords.class, CardWords.class, RhythmWords.class, CheckInWords.class)
        .flatMap(
            room ->
                Arrays.stream(room.getDeclaredMethods())
                    .map(it -> DynamicTest.dynamicTest(it.toString(), () -> isSaid(room, it))));
  }

  private static <W extends Words> void isSaid(Class<W> room, Method sentence)
      throws IllegalAccessException, InvocationTargetException {
    var arguments = Arrays.stream(sentence.getParameters()).map(CheckInWordsTest::sample).toArray();
    var said = String.valueOf(sentence.invoke(Words.of(room, Locale.ENGLISH), arguments));

    assertThat(said).isNotBlank().doesNotContain("{", "}");
  }

  private static Object sample(Parameter parameter) {
    var type = parameter.getType();
    if (type == int.class) {
      return 2;
    }
    if (type == LocalDate.class) {
      return LocalDate.parse("2026-11-30");
    }
    if (type == List.class) {
      return List.of("Fishers Union", "Harbour Trust");
    }
    return type == Span.class
        ? new Span.DateTime(Instant.EPOCH, Span.Precision.DAY)
        : "some " + parameter.getName();
  }
}
