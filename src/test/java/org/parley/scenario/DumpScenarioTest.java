package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Platform;
import org.parley.testing.H2File;

/** What somebody finds who got hold of the database and not of its key. */
@QuarkusTest
@TestProfile(DumpScenarioTest.Fresh.class)
class DumpScenarioTest {
  /** A file of its own. */
  public static class Fresh extends H2File {}

  private static final String NAME = "Canary Table Plain";
  private static final String TOKEN = "xoxb-canary-dumped-31f";
  private static final String TO_BROKER = "canary said to the broker only";
  private static final String POSITION = "canary change that we want";

  @Inject Desk desk;
  @Inject EntityManager entities;
  @Inject Installations installations;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void neitherTokensNorCodesNorWhatIsNotForTheTableStandInADump() throws IOException {
    var workspace = "T" + UUID.randomUUID();
    installations.keep(
        new Installations.Installation(Platform.SLACK, workspace, "W", "B", ""), TOKEN);
    var ana = desk.somebody(workspace, "U1");
    var topic = desk.begins(ana, NAME);
    desk.sends(
        ana,
        new FormCall("declare", topic, "", ""),
        Map.of("sentence", TO_BROKER, "weight", "OVERRIDING", "visibility", "BROKER"));
    desk.evaluates(ana, topic);
    desk.sends(
        ana,
        desk.opens(ana, topic, "evaluate position"),
        Map.of("stage", "MAP", "answer", "YES_IF_CHANGED", "change", POSITION));
    var code = desk.invites(ana, "Others");
    assertThat(desk.presses(ana, topic, "declare all")).contains(TO_BROKER);

    for (var dump : List.of(script(), file())) {
      assertThat(dump).contains(NAME);
      for (var secret : List.of(TOKEN, TO_BROKER, POSITION, code, "YES_IF_CHANGED")) {
        assertThat(dump).doesNotContain(secret, HexFormat.of().formatHex(bytes(secret)));
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String script() {
    return QuarkusTransaction.requiringNew()
        .call(() -> String.join("\n", rows("script nopasswords nosettings")));
  }

  @SuppressWarnings("unchecked")
  private List<String> rows(String sql) {
    return entities.createNativeQuery(sql, String.class).getResultList();
  }

  /** The very bytes, with everything that was ever written and not overwritten. */
  private String file() throws IOException {
    QuarkusTransaction.requiringNew()
        .run(() -> entities.createNativeQuery("checkpoint sync").executeUpdate());
    var path = url.replaceFirst("jdbc:h2:file:", "").replaceFirst(";.*", "") + ".mv.db";
    return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
  }
}
