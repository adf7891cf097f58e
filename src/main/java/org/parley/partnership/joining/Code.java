package org.parley.partnership.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * An invitation's code as people pass it on: the beginning of the inviting table's name for the
 * eye, then fifty random bits.
 */
public record Code(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Crockford's base 32: no I, L, O or U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int RANDOM_LETTERS = 10;

  /** Reads what somebody typed: any case, any dashes and spaces. */
  public static Code typed(String text) {
    return new Code(text.strip().toUpperCase(Locale.ROOT));
  }

  static Code fresh(String name) {
    var word = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    var code =
        new StringBuilder(word.isEmpty() ? "TABLE" : word.substring(0, Math.min(7, word.length())));
    for (int i = 0; i < RANDOM_LETTERS; i++) {
      code.append(i % (RANDOM_LETTERS / 2) == 0 ? "-" : "");
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Code(code.toString());
  }

  byte[] hash() {
    try {
      var letters = text.replaceAll("[^A-Z0-9]", "");
      return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the code out of logs. */
  @Override
  public String toString() {
    return "Code";
  }
}
