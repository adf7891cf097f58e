package org.parley.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the connector may be. Asked when an activity comes in and before every call out: the client
 * would send our token to any address that an activity names.
 *
 * @param names lower case; {@code *.} at the beginning stands for any host below
 */
public record ServiceHosts(List<String> names) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  public ServiceHosts {
    names = names.stream().map(name -> bare(name.strip().toLowerCase(Locale.ROOT))).toList();
  }

  /** Whether a service URL is https, or http to this machine, at one of these hosts. */
  public boolean allows(String serviceUrl) {
    try {
      return allows(URI.create(serviceUrl));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private boolean allows(URI address) {
    var host = address.getHost();
    if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return false;
    }
    var lower = bare(host.toLowerCase(Locale.ROOT));
    var isSecure =
        "https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(lower));
    return isSecure && names.stream().anyMatch(name -> fits(name, lower));
  }

  private static boolean fits(String name, String host) {
    return name.startsWith("*.") ? host.endsWith(name.substring(1)) : name.equals(host);
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Whether all of them are this machine. */
  boolean areThisMachine() {
    return THIS_MACHINE.containsAll(names);
  }
}
