package org.parley.conversation.command;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.conversation.command.CommandSpec.Alias;
import org.parley.conversation.command.CommandSpec.Discretion;

/** Every command and form there is. Building it fails when two share a word or an id. */
@ApplicationScoped
public class CommandBook {
  /** What nothing typed means: where things stand. */
  public static final String BARE = "status";

  private final Map<String, ChatCommand> byWord = new LinkedHashMap<>();
  private final Map<String, Alias> aliases = new LinkedHashMap<>();
  private final Map<String, ChatForm> forms = new LinkedHashMap<>();

  public CommandBook(@All List<ChatCommand> commands, @All List<ChatForm> allForms) {
    var inOrder =
        commands.stream()
            .sorted(
                Comparator.comparing((ChatCommand command) -> command.spec().prominence())
                    .thenComparing(command -> !command.spec().word().equals(BARE))
                    .thenComparing(command -> command.spec().word()))
            .toList();
    for (var command : inOrder) {
      unique(byWord.putIfAbsent(command.spec().word(), command), command.spec().word());
    }
    for (var command : inOrder) {
      for (var alias : command.spec().aliases()) {
        unique(byWord.get(alias.word()), alias.word());
        unique(aliases.putIfAbsent(alias.word(), alias), alias.word());
      }
    }
    for (var form : allForms) {
      unique(forms.putIfAbsent(form.id(), form), form.id());
    }
  }

  private static void unique(@org.jspecify.annotations.Nullable Object before, String word) {
    if (before != null) {
      throw new IllegalStateException("two commands or forms are called " + word);
    }
  }

  /** What was typed, understood. */
  public record Understood(ChatCommand command, String arguments) {}

  /** The command a line means; nothing typed means where things stand. */
  public Optional<Understood> understand(String line) {
    var parts = line.strip().split("\\s+", 2);
    var word = parts[0].isEmpty() ? BARE : parts[0].toLowerCase(Locale.ROOT);
    var rest = parts.length < 2 ? "" : parts[1].strip();
    var alias = aliases.get(word);
    if (alias != null) {
      return understand((alias.standsFor() + " " + rest).strip());
    }
    return Optional.ofNullable(byWord.get(word)).map(command -> new Understood(command, rest));
  }

  /** The word that was probably meant; empty where none is near. */
  public Optional<String> nearest(String line) {
    var typed = line.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return java.util.stream.Stream.concat(byWord.keySet().stream(), aliases.keySet().stream())
        .map(word -> Map.entry(word, distance(typed, word)))
        .filter(near -> near.getValue() <= Math.max(1, near.getKey().length() / 3))
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /**
   * A line that must not be answered where others read along: what of it may be repeated there, its
   * words and no more. Empty for every other line.
   */
  public Optional<String> privately(String line) {
    return understand(line)
        .filter(it -> it.command().discretion(it.arguments()) == Discretion.PRIVATE_ONLY)
        .map(
            it -> {
              var spec = it.command().spec();
              var first = Invocation.firstWordOf(it.arguments());
              var isOurs = List.of(spec.arguments().split("[^a-z]+")).contains(first);
              return isOurs ? (spec.word() + " " + first).strip() : spec.word();
            });
  }

  public Optional<ChatForm> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  /** Every command's spec, the most prominent first. */
  public List<CommandSpec> specs() {
    return byWord.values().stream().map(ChatCommand::spec).toList();
  }

  /** Edits (insert, delete, replace, swap of neighbours) from one word to the other. */
  private static int distance(String from, String to) {
    var cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
