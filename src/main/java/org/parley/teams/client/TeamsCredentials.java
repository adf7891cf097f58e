package org.parley.teams.client;

import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.parley.teams.ServiceHosts;

/**
 * What the Bot Framework's clients sign their calls with. The SDK's own would send the token to any
 * address and would only ask Microsoft's login; this one refuses every host that is not allowed,
 * for every single request, and asks the configured login.
 */
public final class TeamsCredentials extends AppCredentials {
  private final Optional<TeamsTokens> tokens;
  private final ServiceHosts hosts;

  TeamsCredentials(String appId, Optional<TeamsTokens> tokens, ServiceHosts hosts) {
    super("botframework.com");
    setAppId(appId);
    this.tokens = tokens;
    this.hosts = hosts;
  }

  /** A request that would have left for a host that is not ours to talk to. */
  static final class ForeignHost extends IOException {
    private static final long serialVersionUID = 1;

    ForeignHost() {
      super("not an allowed service host");
    }
  }

  @Override
  public CompletableFuture<String> getToken() {
    try {
      return CompletableFuture.completedFuture(tokens.orElseThrow().token());
    } catch (TeamsTokens.NoToken e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  protected Authenticator buildAuthenticator() {
    throw new IllegalStateException("tokens are not asked for through the SDK");
  }

  @Override
  public void applyCredentialsFilter(OkHttpClient.Builder client) {
    client.addInterceptor(this::sign);
  }

  private Response sign(Interceptor.Chain chain) throws IOException {
    if (!hosts.allows(chain.request().url().toString())) {
      throw new ForeignHost();
    }
    if (tokens.isEmpty()) {
      return chain.proceed(chain.request());
    }
    var signed =
        chain
            .request()
            .newBuilder()
            .header("Authorization", "Bearer " + tokens.get().token())
            .build();
    return chain.proceed(signed);
  }

  /** Asks for a token before somebody waits for it. */
  void warmUp() throws TeamsTokens.NoToken {
    if (tokens.isPresent()) {
      tokens.get().token();
    }
  }

  /** Forgets a token that the connector refused. */
  void refused() {
    tokens.ifPresent(TeamsTokens::refused);
  }
}
