package org.parley.checkin.chat.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.checkin.Questions;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.message.Words;

class DraftTest {
  private static final RhythmWords WORDS = Words.of(RhythmWords.class, Locale.ENGLISH);
  private static final Draft GOOD = Draft.fresh("Europe/Berlin", "How is it?");

  @Test
  void whatStandsThereAtFirstCanBeSent() {
    assertThat(GOOD.problems(WORDS)).isEmpty();
    assertThat(Draft.of(GOOD.setting().orElseThrow())).isEqualTo(GOOD);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "rhythm, HOURLY",
    "rhythm, ''",
    "day, SOMEDAY",
    "time, 25:00",
    "time, soon",
    "zone, Europe/Berln",
    "zone, ''",
    "questions, ''",
    "open_for, FOREVER"
  })
  void whatIsWrongIsSaidAtItsField(String field, String typed) {
    var draft = Draft.of(new Answers(with(field, typed)));

    assertThat(draft.setting()).isEmpty();
    assertThat(draft.problems(WORDS)).containsOnlyKeys(field);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var draft = Draft.of(new Answers(Map.of()));

    assertThat(draft.problems(WORDS).keySet())
        .containsExactlyInAnyOrder("rhythm", "time", "zone", "questions", "open_for");
  }

  @Test
  void tooManyAndTooLongQuestionsAreTwoThings() {
    var many = Draft.of(new Answers(with("questions", "a\nb\nc\nd")));
    var longOne = Draft.of(new Answers(with("questions", "x".repeat(Questions.LONGEST + 1))));

    assertThat(many.problems(WORDS).get("questions")).contains("At most three");
    assertThat(longOne.problems(WORDS).get("questions")).contains("100 characters");
  }

  @Test
  void aRoundThatClosesRightAfterItOpenedIsNotSet() {
    var draft = new Draft("WEEKLY", "MONDAY", "17:30", "Europe/Berlin", "How is it?", "SAME_DAY");

    assertThat(draft.problems(WORDS)).containsOnlyKeys("open_for");
  }

  @Test
  void theFormHoldsWhatWasTypedAlsoWhatIsWrong() {
    var typed = TypedRhythm.of("daily 7:30 Europe/Berln");
    var fields = RhythmFields.of(GOOD.with(typed), WORDS, Locale.ENGLISH);

    assertThat(fields).extracting(Field::name).doesNotHaveDuplicates();
    assertThat(((Field.ChoiceField) fields.get(0)).initial()).isEqualTo("DAILY");
    assertThat(((Field.TextField) fields.get(2)).initial()).isEqualTo("07:30");
    assertThat(((Field.TextField) fields.get(3)).initial()).isEqualTo("Europe/Berln");
  }

  @Test
  void whatIsLongerThanAFieldIsCutToIt() {
    var draft = new Draft("", "", "x".repeat(99), "y".repeat(99), "", "");

    for (var field : RhythmFields.of(draft, WORDS, Locale.ENGLISH)) {
      if (field instanceof Field.TextField text) {
        assertThat(text.initial().length()).isLessThanOrEqualTo(text.longest());
      }
    }
  }

  private static Map<String, String> with(String field, String value) {
    var values =
        new java.util.HashMap<>(
            Map.of(
                "rhythm", "WEEKLY",
                "day", "MONDAY",
                "time", "09:00",
                "zone", "Europe/Berlin",
                "questions", "How is it?",
                "open_for", "NEXT_DAY"));
    values.put(field, value);
    return values;
  }
}
