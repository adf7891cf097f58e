package org.parley.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Microsoft's side on this machine, as small as a test needs: login, keys, connector. It answers
 * with what was queued for it, else as the real one would, and remembers every call.
 */
public final class ConnectorOnLoopback implements AutoCloseable {
  public static final String APP = "00000000-0000-0000-0000-00000000a001";
  public static final String HOME = "00000000-0000-0000-0000-0000000000c1";

  private final HttpServer server;
  private volatile KeyPair keys = keyPair();
  private volatile String kid = "k1";
  private final ObjectMapper json = new ObjectMapper();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedDeque<Scripted> script = new ConcurrentLinkedDeque<>();
  private final Map<String, Long> slow = new ConcurrentHashMap<>();
  private volatile String endorsements = "[\"msteams\"]";

  /** A request that came in. */
  public record Call(String method, String path, Map<String, List<String>> headers, JsonNode body) {
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }
  }

  /** An answer to the next call whose method and path fit. */
  public record Scripted(
      String method, String path, int status, Map<String, String> headers, String body) {}

  public ConnectorOnLoopback() {
    this(0);
  }

  public ConnectorOnLoopback(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::serve);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String serviceUrl() {
    return url() + "/smba/";
  }

  public void next(String method, String path, int status, String body) {
    next(new Scripted(method, path, status, Map.of(), body));
  }

  public void next(Scripted answer) {
    script.add(answer);
  }

  /** Calls to this path are answered late. */
  public void slow(String path, long millis) {
    slow.put(path, millis);
  }

  private void linger(String path) {
    slow.forEach(
        (part, millis) -> {
          if (path.contains(part)) {
            java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000);
          }
        });
  }

  /** Signs with a new key from now on. */
  public void rotateKey() {
    keys = keyPair();
    kid = "k2";
  }

  public void endorse(String channels) {
    endorsements = channels;
  }

  public List<Call> calls() {
    return calls;
  }

  public List<Call> calls(String method, String pathPart) {
    return calls.stream()
        .filter(call -> call.method().equals(method) && call.path().contains(pathPart))
        .toList();
  }

  public TeamsSetup setup() {
    return TeamsSetup.of(settings().build());
  }

  public SettingsInATest settings() {
    return SettingsInATest.none()
        .with("appId", APP)
        .with("appPassword", "never-shown")
        .with("tenantId", HOME)
        .with("allowedServiceHosts", List.of("127.0.0.1"))
        .with("openidMetadataUrl", url() + "/oid/" + System.nanoTime())
        .with("loginUrl", url() + "/login");
  }

  /** A token as the connector would send it. */
  public String token() {
    return sign(claims());
  }

  public JWTCreator.Builder claims() {
    return JWT.create()
        .withKeyId(kid)
        .withIssuer("https://api.botframework.com")
        .withAudience(APP)
        .withIssuedAt(Date.from(Instant.now()))
        .withExpiresAt(Date.from(Instant.now().plus(Duration.ofHours(1))))
        .withClaim("serviceurl", serviceUrl());
  }

  public String sign(JWTCreator.Builder claims) {
    return "Bearer "
        + claims.sign(
            Algorithm.RSA256((RSAPublicKey) keys.getPublic(), (RSAPrivateKey) keys.getPrivate()));
  }

  /** The public key in the ways that a careless check would take for a shared secret. */
  public List<byte[]> publicKeyAsPeopleWriteIt() {
    var key = (RSAPublicKey) keys.getPublic();
    var pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    return List.of(
        key.getEncoded(),
        pem.getBytes(StandardCharsets.UTF_8),
        pem.strip().getBytes(StandardCharsets.UTF_8),
        key.getModulus().toByteArray(),
        encoded(key.getModulus()).getBytes(StandardCharsets.UTF_8));
  }

  private void serve(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var body = text.startsWith("{") ? json.readTree(text) : json.getNodeFactory().textNode(text);
    var call =
        new Call(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body);
    calls.add(call);
    linger(path);
    var answer = scripted(call).orElseGet(() -> usual(call));
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Optional<Scripted> scripted(Call call) {
    for (var answer : script) {
      if (answer.method().equals(call.method())
          && call.path().contains(answer.path())
          && script.remove(answer)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  private Scripted usual(Call call) {
    var path = call.path();
    if (path.startsWith("/oid")) {
      return ok("{\"jwks_uri\":\"%s/keys\"}".formatted(url()));
    }
    if (path.startsWith("/keys")) {
      return ok(jwks());
    }
    if (path.startsWith("/login")) {
      return ok("{\"access_token\":\"the-token\",\"expires_in\":3600}");
    }
    if (path.contains("/members/")) {
      var user = path.substring(path.lastIndexOf('/') + 1).replaceFirst("29(:|%3A)", "");
      return ok(
          "{\"id\":\"29:%s\",\"name\":\"Ann\",\"objectId\":\"%s\",\"tenantId\":\"t-1\",\"userRole\":\"user\"}"
              .formatted(user, user));
    }
    if (path.endsWith("/v3/conversations")) {
      return ok("{\"id\":\"a:chat\"}");
    }
    return ok("{\"id\":\"activity-%d\"}".formatted(calls.size()));
  }

  private static Scripted ok(String body) {
    return new Scripted("", "", 200, Map.of(), body);
  }

  private String jwks() {
    var key = (RSAPublicKey) keys.getPublic();
    return """
        {"keys":[{"kty":"RSA","use":"sig","kid":"%s","n":"%s","e":"%s","endorsements":%s}]}"""
        .formatted(kid, encoded(key.getModulus()), encoded(key.getPublicExponent()), endorsements);
  }

  private static String encoded(BigInteger number) {
    var bytes = number.toByteArray();
    var from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static KeyPair keyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
