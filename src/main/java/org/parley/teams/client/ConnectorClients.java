package org.parley.teams.client;

import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jboss.logging.Logger;
import org.parley.teams.TeamsSetup;
import org.parley.watch.PlatformCalls;
import retrofit2.Retrofit;

/**
 * The Bot Framework's clients, one a service URL. Set up against the SDK's defaults: no retries
 * (its own repeat a POST three times within milliseconds), no cookies (its jar is shared by every
 * tenant of one URL), no redirects, short patience.
 */
@Singleton
public class ConnectorClients {
  private static final Logger LOG = Logger.getLogger(ConnectorClients.class);

  /** Below two heartbeats of the outbox. */
  static final Duration PATIENCE = Duration.ofSeconds(9);

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int AT_ONCE = 32;

  /**
   * Shorter than any server waits that we know of: Node's, which Microsoft's local client is made
   * with, closes an idle connection after five seconds, and okhttp looks whether one is still open
   * only when it was idle for ten. What is sent on one that was closed meanwhile is lost.
   */
  private static final Duration IDLE = Duration.ofSeconds(4);

  private final TeamsSetup setup;
  private final TeamsCredentials credentials;
  private final Duration patience;
  private final Map<String, RestConnectorClient> byUrl = new ConcurrentHashMap<>();

  @Inject
  ConnectorClients(TeamsSetup setup) {
    this(setup, Clock.systemUTC(), PATIENCE);
  }

  /** Outside of a container. */
  public static ConnectorClients of(TeamsSetup setup) {
    return new ConnectorClients(setup);
  }

  ConnectorClients(TeamsSetup setup, Clock machine, Duration patience) {
    this.setup = setup;
    this.patience = patience;
    this.credentials =
        new TeamsCredentials(
            setup.credentials().map(TeamsSetup.Credentials::appId).orElse(""),
            setup.credentials().map(it -> new TeamsTokens(setup.login(), it, machine)),
            setup.hosts());
  }

  /** What the SDK's adapter signs with, too. */
  public TeamsCredentials credentials() {
    return credentials;
  }

  Duration patience() {
    return patience;
  }

  /**
   * @throws IllegalArgumentException for an address that is not allowed
   */
  RestConnectorClient at(String serviceUrl) {
    if (!setup.hosts().allows(serviceUrl)) {
      throw new IllegalArgumentException("not an allowed service host");
    }
    return byUrl.computeIfAbsent(serviceUrl, this::client);
  }

  private RestConnectorClient client(String serviceUrl) {
    var http = new OkHttpClient.Builder();
    var rest =
        new RestClient.Builder(http, new Retrofit.Builder())
            .withBaseUrl(serviceUrl)
            .withCredentials(credentials)
            .withSerializerAdapter(new JacksonAdapter())
            .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
            .withRetryStrategy(new Never())
            .withReadTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .withConnectionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    http.addInterceptor(new PlatformCalls("teams", ConnectorClients::method))
        .cookieJar(CookieJar.NO_COOKIES)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .callTimeout(patience)
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(AT_ONCE, IDLE.toSeconds(), TimeUnit.SECONDS));
    return new RestConnectorClient(rest.build());
  }

  private static String method(Request call) {
    var path = call.url().pathSegments();
    if (path.stream().anyMatch(it -> it.endsWith("members"))) {
      return "read_members";
    }
    if (path.contains("activities")) {
      return switch (call.method()) {
        case "POST" -> "post";
        case "PUT" -> "edit";
        case "DELETE" -> "delete";
        default -> "other";
      };
    }
    return path.get(path.size() - 1).equals("conversations") ? "open_chat" : "other";
  }

  /** Loads what a first call needs: the SDK's client, its JSON, a token. */
  void warmUp(Activity message) {
    try {
      client("http://127.0.0.1/").restClient().serializerAdapter().serialize(message);
      credentials.warmUp();
    } catch (IOException notNow) {
      LOG.debug("no token yet");
    }
  }

  static <T> T await(CompletableFuture<T> answer, Duration patience)
      throws ExecutionException, TimeoutException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    }
  }

  /** Retries belong to the outbox. */
  private static final class Never extends RetryStrategy {
    Never() {
      super("never", false);
    }

    @Override
    public boolean shouldRetry(int retryCount, Response response) {
      return false;
    }
  }
}
