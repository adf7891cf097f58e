package org.parley.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {
  /** The worked example of docs.slack.dev/authentication/verifying-requests-from-slack. */
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private static final long TIME = 1531420618;
  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands"
          + "%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015"
          + ".47445629121.803a0bc887a14d10d2c447fce8b6703c";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

  private static SlackSignature at(long seconds, String... secrets) {
    return new SlackSignature(
        List.of(secrets), Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean passes(SlackSignature lock) {
    return lock.isGenuine(String.valueOf(TIME), SIGNATURE, utf8(BODY));
  }

  @Test
  void slacksOwnExamplePasses() {
    assertThat(passes(at(TIME, SECRET))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -1, 0, 1, 300})
  void fiveMinutesEitherWayPass(long skew) {
    assertThat(passes(at(TIME + skew, SECRET))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-3600, -301, 301, 3600})
  void moreThanFiveMinutesEitherWayDoNot(long skew) {
    assertThat(passes(at(TIME + skew, SECRET))).isFalse();
  }

  @Test
  void anotherSecretOrAnotherByteDoesNotPass() {
    assertThat(passes(at(TIME, "another"))).isFalse();
    assertThat(at(TIME, SECRET).isGenuine(String.valueOf(TIME), SIGNATURE, utf8(BODY + "\n")))
        .isFalse();
    assertThat(at(TIME, SECRET).isGenuine(String.valueOf(TIME + 1), SIGNATURE, utf8(BODY)))
        .isFalse();
  }

  @Test
  void whileOneSecretReplacesAnotherBothPass() {
    assertThat(passes(at(TIME, "new", SECRET))).isTrue();
    assertThat(passes(at(TIME, SECRET, "old"))).isTrue();
  }

  @Test
  void nothingPassesWithoutHeaders() {
    var lock = at(TIME, SECRET);
    assertThat(lock.isGenuine(null, SIGNATURE, utf8(BODY))).isFalse();
    assertThat(lock.isGenuine(String.valueOf(TIME), null, utf8(BODY))).isFalse();
    assertThat(lock.isGenuine("", "", utf8(BODY))).isFalse();
    assertThat(lock.isGenuine("-" + TIME, SIGNATURE, utf8(BODY))).isFalse();
    assertThat(lock.isGenuine("99999999999999999999", SIGNATURE, utf8(BODY))).isFalse();
    assertThat(lock.isGenuine(TIME + ".0", SIGNATURE, utf8(BODY))).isFalse();
  }

  @Test
  void signaturesAreComparedInConstantTime() {
    var calls =
        new ClassFileImporter()
                .importClasses(SlackSignature.class)
                .get(SlackSignature.class)
                .getMethodCallsFromSelf()
                .stream()
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .toList();
    assertThat(calls)
        .contains("MessageDigest.isEqual")
        .noneMatch(call -> call.matches("(String|Arrays|Object|Objects)\\.(equals|compareTo)"));
  }

  @Test
  void aBlankSecretOrNoneIsNoLock() {
    assertThatThrownBy(() -> at(TIME, " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at(TIME)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "US-ASCII"})
  void bytesAreSignedAlikeUnderEveryCharsetOfTheMachine(String charset) throws Exception {
    var java = new File(System.getProperty("java.home"), "bin/java").getPath();
    var process =
        new ProcessBuilder(
                java,
                "-Dfile.encoding=" + charset,
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(said.strip()).endsWith(charset + " true");
  }

  /** Runs in another process, with another default charset. */
  static final class Elsewhere {
    public static void main(String[] arguments) {
      var lock = at(TIME, "schl\u00fcssel");
      var body = utf8("{\"text\":\"Sch\u00f6ne Gr\u00fc\u00dfe \u4f60\u597d \ud83e\udd1d\"}");
      // From: python3 -c "hmac.new('schlüssel'.encode(), b'v0:1531420618:'+body, sha256)"
      var expected = "v0=8d6e8a1718a96e259b19fd8cfde6442aa6e060e751204500fde3fef70c26c8e2";
      System.out.println(
          Charset.defaultCharset() + " " + lock.isGenuine(String.valueOf(TIME), expected, body));
    }
  }
}
