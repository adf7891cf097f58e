package org.parley.conversation.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.conversation.message.CleanText;

/** What a person filled in, by field name, as text; see each {@link Field} for its notation. */
public record Answers(Map<String, String> values) {
  public Answers {
    values = Map.copyOf(values);
  }

  /** Trimmed and without disguising characters; empty where nothing was given. */
  public String text(String field) {
    return CleanText.of(values.getOrDefault(field, "")).strip();
  }

  public List<String> many(String field) {
    var all = text(field);
    return all.isEmpty() ? List.of() : List.of(all.split(","));
  }

  /** Empty where nothing was given or it is not a day. */
  public Optional<LocalDate> day(String field) {
    try {
      return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** Empty where nothing was given or it is not a whole number. */
  public Optional<Integer> number(String field) {
    try {
      return text(field).isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text(field)));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
