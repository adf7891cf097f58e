package org.parley.slack;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings as an administrator would give them. */
public record Settings(
    Optional<List<String>> signingSecret,
    Optional<String> clientId,
    Optional<String> clientSecret,
    Optional<String> botToken,
    String apiUrl,
    String authorizeUrl)
    implements SlackSettings {

  public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  public static SlackSetup with(URI apiUrl) {
    return SlackSetup.of(
        new Settings(
            Optional.of(List.of(SECRET)),
            Optional.of("11.22"),
            Optional.of("client-secret"),
            Optional.empty(),
            apiUrl.toString(),
            "http://localhost:18099/oauth/v2/authorize"),
        Optional.of(URI.create("https://parley.example")));
  }

  static Settings of(String signing, String id, String secret, String token) {
    return new Settings(
        given(signing).map(all -> List.of(all.split(","))),
        given(id),
        given(secret),
        given(token),
        "https://slack.com/api/",
        "https://slack.com/oauth/v2/authorize");
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
