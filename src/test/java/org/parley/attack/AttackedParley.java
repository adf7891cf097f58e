package org.parley.attack;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Both platforms configured as in production, with secrets that can be found again. */
public class AttackedParley implements QuarkusTestProfile {
  static final String SIGNING = "canary-signing-8f742231b10e";
  static final String OLD_SIGNING = "canary-old-signing-61aa07";
  static final String CLIENT_SECRET = "canary-client-secret-77ab";
  static final String APP_PASSWORD = "canary-app-password-90cd";
  static final String HOME = "00000000-0000-0000-0000-0000000000c1";
  static final String LOG = "target/test-data/attacked-" + UUID.randomUUID() + ".log";

  @Override
  public Map<String, String> getConfigOverrides() {
    int slack = freePort();
    int teams = freePort();
    var settings = new HashMap<String, String>();
    settings.put("attacked.slack", String.valueOf(slack));
    settings.put("attacked.teams", String.valueOf(teams));
    settings.put("attacked.log", LOG);
    settings.put("parley.public-url", "https://parley.example");
    settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:attacked;LOCK_TIMEOUT=5000");
    settings.put("parley.slack.signing-secret", SIGNING + "," + OLD_SIGNING);
    settings.put("parley.slack.client-id", "11.22");
    settings.put("parley.slack.client-secret", CLIENT_SECRET);
    settings.put("parley.slack.api-url", "http://127.0.0.1:" + slack + "/api/");
    settings.put("parley.teams.app-id", "00000000-0000-0000-0000-00000000a001");
    settings.put("parley.teams.app-password", APP_PASSWORD);
    settings.put("parley.teams.tenant-id", HOME);
    settings.put("parley.teams.allowed-service-hosts", "127.0.0.1");
    settings.put("parley.teams.openid-metadata-url", "http://127.0.0.1:" + teams + "/oid");
    settings.put("parley.teams.login-url", "http://127.0.0.1:" + teams + "/login");
    settings.put("quarkus.log.file.enable", "true");
    settings.put("quarkus.log.file.path", LOG);
    settings.put("quarkus.log.file.level", "ALL");
    settings.put("quarkus.log.category.\"org.parley\".level", "DEBUG");
    return settings;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
