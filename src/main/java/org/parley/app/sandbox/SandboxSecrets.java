package org.parley.app.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;

/**
 * What the bot and the played platforms share, random and kept in the practice's folder, so that a
 * second run is still known to the first one's workspaces.
 *
 * @param slackSigning what Slack signs with
 * @param slackClientId public
 * @param teamsAppId public
 */
record SandboxSecrets(
    String slackSigning,
    String slackClientId,
    String slackClientSecret,
    String teamsAppId,
    String teamsAppPassword) {

  private static final String FILE = "secrets.properties";

  /** Reads them, or makes them at first. */
  static synchronized SandboxSecrets in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      var kept = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
      return new SandboxSecrets(
          of(kept, "slack.signing-secret"),
          of(kept, "slack.client-id"),
          of(kept, "slack.client-secret"),
          of(kept, "teams.app-id"),
          of(kept, "teams.app-password"));
    } catch (IOException failed) {
      throw new UncheckedIOException("the sandbox cannot keep its secrets in " + folder, failed);
    }
  }

  private static void write(Path file) throws IOException {
    var fresh = new Properties();
    fresh.setProperty("slack.signing-secret", random(16));
    fresh.setProperty("slack.client-id", "1000000000001.1000000000002");
    fresh.setProperty("slack.client-secret", random(16));
    fresh.setProperty("teams.app-id", UUID.randomUUID().toString());
    fresh.setProperty("teams.app-password", random(20));
    var text = new StringWriter();
    fresh.store(text, "Made by the sandbox for itself; worthless elsewhere.");
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }

  private static String of(Properties kept, String name) {
    String value = kept.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("the sandbox's " + FILE + " lacks " + name);
    }
    return value;
  }

  private static String random(int bytes) {
    byte[] fresh = new byte[bytes];
    new SecureRandom().nextBytes(fresh);
    return HexFormat.of().formatHex(fresh);
  }

  @Override
  public String toString() {
    return "SandboxSecrets";
  }
}
