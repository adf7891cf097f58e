package org.parley.teams.install;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * In which teams and chats of a tenant the app is, as short marks; {@code +} for more than can be
 * kept, after which the last removal is not noticed.
 */
record Scopes(Set<String> marks) {
  private static final int MOST = 200;
  private static final int BYTES = 6;
  private static final String MORE = "+";

  static Scopes parse(String detail) {
    var marks = new LinkedHashSet<>(Arrays.asList(detail.strip().split("\\s+")));
    marks.remove("");
    return new Scopes(marks);
  }

  String encoded() {
    return String.join(" ", marks);
  }

  Scopes with(String scope) {
    var more = new LinkedHashSet<>(marks);
    more.add(more.size() < MOST || more.contains(mark(scope)) ? mark(scope) : MORE);
    return new Scopes(more);
  }

  Scopes without(String scope) {
    var fewer = new LinkedHashSet<>(marks);
    fewer.remove(mark(scope));
    return new Scopes(fewer);
  }

  boolean isNowhere() {
    return marks.isEmpty();
  }

  private static String mark(String scope) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
