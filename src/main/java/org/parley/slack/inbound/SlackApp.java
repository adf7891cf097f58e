package org.parley.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bolt's App with two things changed that it has no setting for: where a browser approves an
 * installation, and who may pass. Bolt's authorisation calls auth.test while a person waits, posts
 * to any response_url, and logs what it got; ours asks the installations.
 */
final class SlackApp extends App {
  private final URI authorizeUrl;
  private final Middleware installedOnly;

  SlackApp(AppConfig config, URI authorizeUrl, Middleware installedOnly) {
    super(config);
    this.authorizeUrl = authorizeUrl;
    this.installedOnly = installedOnly;
  }

  @Override
  protected List<Middleware> buildDefaultMiddlewareList(AppConfig config) {
    return new ArrayList<>(List.of(installedOnly));
  }

  @Override
  public String buildAuthorizeUrl(String state) {
    return authorizeUrl
        + "?client_id="
        + encoded(config().getClientId())
        + "&scope="
        + encoded(config().getScope())
        + "&redirect_uri="
        + encoded(config().getRedirectUri())
        + "&state="
        + encoded(state);
  }

  @Override
  public String buildAuthorizeUrl(String state, String nonce) {
    return buildAuthorizeUrl(state);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
