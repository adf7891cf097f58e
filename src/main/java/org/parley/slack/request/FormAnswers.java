package org.parley.slack.request;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.conversation.form.Answers;
import org.parley.slack.render.SlackFormRenderer;

/** What was filled in, by field: a field's name is its input's block id. */
final class FormAnswers {
  private FormAnswers() {}

  static Answers of(View view) {
    var values = new TreeMap<String, String>();
    var state = view.getState() == null ? null : view.getState().getValues();
    for (var entry :
        (state == null ? Map.<String, Map<String, ViewState.Value>>of() : state).entrySet()) {
      var value = entry.getValue().get(SlackFormRenderer.VALUE);
      var text = value == null ? "" : text(value);
      if (!text.isEmpty()) {
        values.put(entry.getKey(), text);
      }
    }
    return new Answers(values);
  }

  /** The topmost input; Slack keeps their order. */
  static Optional<String> firstField(View view) {
    var state = view.getState() == null ? null : view.getState().getValues();
    return state == null ? Optional.empty() : state.keySet().stream().findFirst();
  }

  /** The same for the same answers: a modal sent twice is one act, a mended one is another. */
  static String digest(Answers answers) {
    try {
      var all = new TreeMap<>(answers.values()).toString().getBytes(StandardCharsets.UTF_8);
      var hash = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream()
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(","));
    }
    for (var text : new String[] {value.getSelectedDate(), value.getSelectedUser()}) {
      if (text != null) {
        return text;
      }
    }
    return value.getValue() == null ? "" : value.getValue();
  }
}
