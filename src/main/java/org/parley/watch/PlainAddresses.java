package org.parley.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps addresses that strangers make up out of labels: a request for a path that nobody serves
 * would else be a series of its own, named by whoever sent it.
 */
@Singleton
class PlainAddresses implements MeterFilter {
  private static final Set<String> OURS =
      Set.of(
          "/slack/events",
          "/slack/install",
          "/slack/oauth_redirect",
          "/api/messages",
          "/operator/dead-letters",
          "/operator/dead-letters/{id}/requeue",
          "/operator/dead-letters/{id}/drop",
          "NOT_FOUND",
          "REDIRECTION",
          "UNKNOWN",
          "root");

  @Override
  public Meter.Id map(Meter.Id id) {
    String address = id.getTag("uri");
    if (address == null || OURS.contains(address)) {
      return id;
    }
    String known = address.startsWith("/sandbox") ? "/sandbox" : "other";
    return id.replaceTags(
        id.getTags().stream()
            .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", known) : tag)
            .toList());
  }
}
