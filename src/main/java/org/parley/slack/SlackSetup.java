package org.parley.slack;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.message.SafeUri;
import org.parley.conversation.port.Platform;

/**
 * Slack's settings, checked: either off, or complete. Half of a configuration is refused with one
 * sentence that says what is missing.
 */
@Singleton
public class SlackSetup implements Platform.Setup {
  private final List<String> signingSecrets;
  private final Optional<OAuthClient> oauth;
  private final Optional<String> botToken;
  private final URI apiUrl;
  private final URI authorizeUrl;

  @Inject
  SlackSetup(
      SlackSettings settings, @ConfigProperty(name = "parley.public-url") Optional<URI> publicUrl) {
    signingSecrets =
        settings.signingSecret().orElse(List.of()).stream()
            .map(String::strip)
            .filter(secret -> !secret.isEmpty())
            .toList();
    var id = given(settings.clientId());
    var secret = given(settings.clientSecret());
    botToken = given(settings.botToken());
    apiUrl = address(settings.apiUrl(), "SLACK_API_URL");
    authorizeUrl = address(settings.authorizeUrl(), "SLACK_AUTHORIZE_URL");
    complete(id, secret);
    oauth = id.map(it -> client(it, secret.orElseThrow(), publicUrl));
  }

  /** Outside of a container; complete or off, as from the configuration. */
  public static SlackSetup of(SlackSettings settings, Optional<URI> publicUrl) {
    return new SlackSetup(settings, publicUrl);
  }

  private void complete(Optional<String> clientId, Optional<String> clientSecret) {
    var anything = clientId.isPresent() || clientSecret.isPresent() || botToken.isPresent();
    if (anything && signingSecrets.isEmpty()) {
      throw half("SLACK_SIGNING_SECRET is missing: set it, or unset the other Slack settings.");
    }
    if (clientId.isPresent() != clientSecret.isPresent()) {
      throw half("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: set both or neither.");
    }
    if (!anything && !signingSecrets.isEmpty()) {
      throw half(
          "SLACK_SIGNING_SECRET alone is not enough: set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET,"
              + " or SLACK_BOT_TOKEN.");
    }
  }

  private static OAuthClient client(String id, String secret, Optional<URI> publicUrl) {
    var base =
        publicUrl.orElseThrow(
            () -> half("installing with SLACK_CLIENT_ID needs PARLEY_PUBLIC_URL: set it."));
    return new OAuthClient(id, secret, URI.create(base.toString().replaceAll("/+$", "")));
  }

  private static ConfigurationException half(String sentence) {
    return new ConfigurationException("Slack is half configured: " + sentence);
  }

  private static URI address(String url, String setting) {
    try {
      return SafeUri.require(URI.create(url));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          setting + " must be an https address, or http to this machine.", e);
    }
  }

  private static Optional<String> given(Optional<String> setting) {
    return setting.map(String::strip).filter(value -> !value.isEmpty());
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public boolean isOn() {
    return !signingSecrets.isEmpty();
  }

  @Override
  public boolean takesMoreWorkspaces() {
    return oauth.isPresent();
  }

  /** Every secret that Slack may sign with now. */
  public List<String> signingSecrets() {
    return signingSecrets;
  }

  public Optional<OAuthClient> oauth() {
    return oauth;
  }

  public Optional<String> botToken() {
    return botToken;
  }

  /** Ends in a slash. */
  public URI apiUrl() {
    var url = apiUrl.toString();
    return url.endsWith("/") ? apiUrl : URI.create(url + "/");
  }

  public URI authorizeUrl() {
    return authorizeUrl;
  }

  /**
   * How workspaces install Parley themselves.
   *
   * @param publicUrl where this service is reached, without a slash at its end
   */
  public record OAuthClient(String id, String secret, URI publicUrl) {

    public String redirectUri() {
      return publicUrl + "/slack/oauth_redirect";
    }

    /** Hides the secret. */
    @Override
    public String toString() {
      return "OAuthClient[" + id + "]";
    }
  }
}
