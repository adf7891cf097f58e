package org.parley.slack.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The only lock of the door: version v0 of docs.slack.dev/authentication/verifying-requests, over
 * the bytes as they came. Bolt's own holds one secret, accepts times in the future, and reads bytes
 * in the platform's charset.
 */
final class SlackSignature {
  private static final Duration SKEW = Duration.ofSeconds(300);

  private final List<SecretKeySpec> keys;
  private final Clock clock;

  /**
   * @param secrets each that may be signed with now
   * @throws IllegalArgumentException for none, or a blank one
   */
  SlackSignature(List<String> secrets, Clock clock) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("no signing secret, or a blank one");
    }
    this.keys =
        secrets.stream()
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
            .toList();
    this.clock = clock;
  }

  /** Whether these bytes were signed by Slack within five minutes of now, before or after. */
  boolean isGenuine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    long skew = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
    var given = signature.getBytes(StandardCharsets.UTF_8);
    var isGenuine = false;
    for (var key : keys) {
      isGenuine |= MessageDigest.isEqual(sign(key, timestamp, body), given);
    }
    return isGenuine && skew <= SKEW.toSeconds();
  }

  /** As Slack would sign it, with the first secret; for our own warm-up. */
  String sign(String timestamp, byte[] body) {
    return new String(sign(keys.get(0), timestamp, body), StandardCharsets.UTF_8);
  }

  private static byte[] sign(SecretKeySpec key, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      var hex = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
      return hex.getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
