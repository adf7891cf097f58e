package org.parley.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bot of a few lines. It trusts nothing: each request's token is checked against the published
 * keys with nothing but the JDK, and 401 is answered where something is amiss.
 */
final class FakeBot implements AutoCloseable {

  static final JsonNode SILENT = new ObjectMapper().createObjectNode().put("silent", true);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Clock clock;
  private final String appId;
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final List<String> keysSeen = new CopyOnWriteArrayList<>();
  private volatile String metadata = "";
  private volatile Function<JsonNode, @Nullable JsonNode> mind = activity -> null;

  FakeBot(Clock clock, String appId) throws IOException {
    this.clock = clock;
    this.appId = appId;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/api/messages", this::exchange);
    http.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void trusts(String openIdMetadata) {
    metadata = openIdMetadata;
  }

  /** How to answer; {@link #SILENT} keeps the caller waiting. */
  void answers(Function<JsonNode, @Nullable JsonNode> how) {
    mind = how;
  }

  List<JsonNode> received() {
    return List.copyOf(received);
  }

  /** The key ids of the tokens that were good, in order. */
  List<String> keysSeen() {
    return List.copyOf(keysSeen.subList(keysSeen.size() - received.size(), keysSeen.size()));
  }

  JsonNode last() {
    return received.get(received.size() - 1);
  }

  void forget() {
    received.clear();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void exchange(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody());
    var header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!isGenuine(header, body)) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    received.add(body);
    var answer = mind.apply(body);
    if (answer == SILENT) {
      return;
    }
    var bytes = (answer == null ? "" : answer.toString()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private boolean isGenuine(String header, JsonNode activity) {
    try {
      var parts = header.substring("Bearer ".length()).split("\\.");
      var head = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
      var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      var signature = Signature.getInstance("SHA256withRSA");
      var key = key(head.path("kid").asText());
      signature.initVerify(
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      keysSeen.add(head.path("kid").asText());
      long now = clock.instant().getEpochSecond();
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
          && head.path("alg").asText().equals("RS256")
          && claims.path("iss").asText().equals("https://api.botframework.com")
          && claims.path("aud").asText().equals(appId)
          && claims.path("nbf").asLong() <= now
          && claims.path("exp").asLong() > now
          && claims.path("serviceurl").asText().equals(activity.path("serviceUrl").asText())
          && key.path("endorsements").toString().contains(activity.path("channelId").asText());
    } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
      return false;
    }
  }

  private JsonNode key(String kid) throws IOException {
    var keys = JSON.readTree(new URL(JSON.readTree(new URL(metadata)).path("jwks_uri").asText()));
    for (var key : keys.path("keys")) {
      if (key.path("kid").asText().equals(kid)) {
        return key;
      }
    }
    throw new IOException("unknown key");
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }
}
