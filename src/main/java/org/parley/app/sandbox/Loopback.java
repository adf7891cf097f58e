package org.parley.app.sandbox;

import java.util.Locale;
import java.util.regex.Pattern;

/** What names this machine and nothing else. */
final class Loopback {

  private static final Pattern FOUR = Pattern.compile("127(\\.\\d{1,3}){3}");

  private Loopback() {}

  /** Whether a host, without its port, is this machine by its name or number. */
  static boolean isName(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    return plain.equals("localhost")
        || plain.equals("::1")
        || plain.equals("[::1]")
        || FOUR.matcher(plain).matches();
  }

  /** Takes the port off a {@code Host} header. */
  static String withoutPort(String header) {
    return header.replaceFirst(":\\d{1,5}$", "");
  }
}
