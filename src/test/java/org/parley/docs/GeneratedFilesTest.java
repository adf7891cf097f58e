package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.conversation.command.CommandBook;
import org.parley.conversation.command.CommandSpec;
import org.parley.conversation.command.CommandSpec.Prominence;

/**
 * What is made from the commands' specs is as committed: README's table, and both manifests' lists.
 * {@code -Dgolden.update=true} writes them anew.
 */
@QuarkusTest
class GeneratedFilesTest {
  private static final Path README = Path.of("README.md");
  private static final Path SLACK = Path.of("manifests/slack/manifest.yaml");
  private static final Path TEAMS = Path.of("manifests/teams/manifest.json");
  private static final String BEGIN = "<!-- commands: made from the specs -->";
  private static final String END = "<!-- end of commands -->";

  /** Teams: 12 commands in a list. */
  private static final int TEAMS_MOST = 12;

  @Inject CommandBook book;

  @Test
  void readmeListsEveryCommand() throws IOException {
    var text = Files.readString(README);
    var from = text.indexOf(BEGIN) + BEGIN.length();
    same(README, text.substring(0, from) + "\n" + table() + text.substring(text.indexOf(END)));
  }

  @Test
  void slackHintsAtEveryWord() throws IOException {
    var words = book.specs().stream().map(CommandSpec::word).collect(Collectors.joining(" | "));
    var text = Files.readString(SLACK);
    same(SLACK, text.replaceAll("usage_hint: .*", "usage_hint: \"[" + words + "]\""));
  }

  @Test
  void teamsListsTheMostProminentWords() throws IOException {
    var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var manifest = (ObjectNode) json.readTree(TEAMS.toFile());
    var lists = ((ObjectNode) manifest.get("bots").get(0)).putArray("commandLists");
    for (var scopes : List.of(List.of("personal"), List.of("team", "groupChat"))) {
      var list = lists.addObject();
      scopes.forEach(list.withArray("scopes")::add);
      var commands = list.putArray("commands");
      list.putArray("triggers").add("mention").add("slash");
      book.specs().stream()
          .limit(TEAMS_MOST)
          .forEach(
              spec ->
                  commands.addObject().put("title", spec.word()).put("description", help(spec)));
    }
    same(TEAMS, json.writeValueAsString(manifest) + "\n");
  }

  private static void same(Path file, String made) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("goldens are not made in CI").isNull();
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).isEqualTo(made);
  }

  private static String help(CommandSpec spec) {
    return spec.help().apply(Locale.ENGLISH);
  }

  private String table() {
    var table =
        new StringBuilder("\n| type after `/partnership` | what it does |\n| --- | --- |\n");
    for (var prominence : Prominence.values()) {
      book.specs().stream()
          .filter(spec -> spec.prominence() == prominence)
          .forEach(
              spec ->
                  table.append(
                      "| `%s` | %s |%n"
                          .formatted(
                              (spec.word() + " " + spec.arguments().replace("|", "\\|")).strip(),
                              help(spec))));
    }
    return table.append('\n').toString();
  }
}
