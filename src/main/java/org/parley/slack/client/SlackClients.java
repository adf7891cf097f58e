package org.parley.slack.client;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.parley.slack.SlackSetup;
import org.parley.watch.PlatformCalls;

/**
 * The one client of this process: each Slack and SlackConfig starts a dozen threads that never end
 * (github.com/slackapi/java-slack-sdk/issues/1288). It talks to the configured address only: it
 * takes no proxy from the environment and follows no redirect with a token in its hand, and it
 * sends nothing twice by itself. Made when it is first used: never where Slack is off.
 */
@ApplicationScoped
public class SlackClients {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(8);
  private static final Set<String> METHODS =
      Set.of(
          "auth.test",
          "chat.postMessage",
          "chat.update",
          "oauth.v2.access",
          "users.info",
          "views.open",
          "views.publish",
          "views.update");

  private final OkHttpClient http;
  private final Slack slack;

  @Inject
  public SlackClients(SlackSetup setup) {
    this(setup, CALL);
  }

  SlackClients(SlackSetup setup, Duration longest) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(setup.apiUrl().toString());
    config.setProxyUrl(null);
    config.setHttpClientReadTimeoutMillis((int) longest.toMillis());
    config.setHttpClientWriteTimeoutMillis((int) longest.toMillis());
    config.setHttpClientCallTimeoutMillis((int) longest.toMillis());
    config.setStatsEnabled(false);
    config.setPrettyResponseLoggingEnabled(false);
    config.setLibraryMaintainerMode(false);
    config.setFailOnUnknownProperties(false);
    config.getHttpClientResponseHandlers().clear();
    http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .addInterceptor(new PlatformCalls("slack", SlackClients::method))
            .proxy(java.net.Proxy.NO_PROXY)
            .connectTimeout(CONNECT)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    slack = Slack.getInstance(config, new SlackHttpClient(http));
  }

  private static String method(Request call) {
    var path = call.url().pathSegments();
    var last = path.get(path.size() - 1);
    return METHODS.contains(last) ? last : "response_url";
  }

  /** For Bolt, which wants the whole. */
  public Slack slack() {
    return slack;
  }

  /** The Web API with a token. */
  public MethodsClient methods(String token) {
    return slack.methods(token);
  }

  /** For addresses that take no token. */
  public OkHttpClient http() {
    return http;
  }

  @PreDestroy
  void close() throws Exception {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    slack.close();
  }
}
