package org.parley.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.slack.SlackSetup;
import org.parley.slack.client.SlackClients;
import org.parley.slack.install.InstallPages;
import org.parley.slack.install.InstallationStore;
import org.parley.slack.install.OAuthStates;
import org.parley.slack.request.Events;
import org.parley.slack.request.Receivers;

/**
 * The one Bolt App of this process, or none where Slack is off. Every setting is given here: Bolt's
 * defaults read SLACK_* from the environment, and a client id found there would silently turn one
 * workspace into many.
 */
@Singleton
public class SlackApps {
  /** What Parley asks a workspace for, as in the manifest. Reading messages is not among it. */
  public static final String SCOPES = "commands,chat:write,users:read,channels:read,groups:read";

  private final @Nullable App app;

  @Inject
  SlackApps(
      SlackSetup setup, SlackClients clients, Installing installing, Receivers in, Events events) {
    if (!setup.isOn()) {
      app = null;
      return;
    }
    var config = config(setup, clients, installing.pages);
    app = new SlackApp(config, setup.authorizeUrl(), new InstalledOnly(installing.store));
    app.asOAuthApp(setup.oauth().isPresent());
    app.service(installing.store);
    app.service(installing.states);
    in.register(app);
    events.register(app);
  }

  /** Empty where Slack is off. */
  public Optional<App> app() {
    return Optional.ofNullable(app);
  }

  public static AppConfig config(
      SlackSetup setup, SlackClients clients, OAuthRedirectUriPageRenderer pages) {
    var config = AppConfig.builder().slack(clients.slack());
    config.singleTeamBotToken(null).signingSecret(null).verificationToken(null);
    config.clientId(setup.oauth().map(SlackSetup.OAuthClient::id).orElse(null));
    config.clientSecret(setup.oauth().map(SlackSetup.OAuthClient::secret).orElse(null));
    config.redirectUri(setup.oauth().map(SlackSetup.OAuthClient::redirectUri).orElse(null));
    config.scope(SCOPES).userScope(null);
    config.appPath("/slack").oauthInstallPath("/install").oauthStartPath("/install");
    config.oauthRedirectUriPath("/oauth_redirect").oauthCallbackPath("/oauth_redirect");
    config.oauthCancellationUrl(null).oauthCompletionUrl(null);
    config.oAuthInstallPageRenderingEnabled(false).oAuthRedirectUriPageRenderer(pages);
    config.openIDConnectEnabled(false).classicAppPermissionsEnabled(false);
    config.stateValidationEnabled(true).alwaysRequestUserTokenNeeded(false);
    config.sslCheckEnabled(false).requestVerificationEnabled(false);
    config.ignoringSelfEventsEnabled(false).ignoringSelfAssistantMessageEventsEnabled(false);
    config.authTestCacheEnabled(false).attachingFunctionTokenEnabled(false);
    config.allEventsApiAutoAckEnabled(true).subtypedMessageEventsAutoAckEnabled(true);
    config.appInitializersEnabled(true).threadPoolSize(1);
    config.unmatchedRequestHandler(request -> Response.ok());
    return config.build();
  }

  @PreDestroy
  void stop() {
    app().ifPresent(App::stop);
  }

  /** What installing needs, in one piece. */
  @Singleton
  static class Installing {
    private final InstallationStore store;
    private final OAuthStates states;
    private final InstallPages pages;

    Installing(InstallationStore store, OAuthStates states, InstallPages pages) {
      this.store = store;
      this.states = states;
      this.pages = pages;
    }
  }
}
