package org.parley.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bot that checks signatures for itself, remembers what it is sent and answers as it is told. */
final class FakeBot implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // The JDK's server reads it once; this one may be the first to start.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What came in; {@code signed} as this bot's own arithmetic says. */
  record Received(Map<String, String> headers, String body, boolean signed) {
    Map<String, String> form() {
      Map<String, String> all = new TreeMap<>();
      for (String pair : body.split("&")) {
        String[] parts = pair.split("=", 2);
        all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return all;
    }

    JsonNode payload() {
      return json(body.startsWith("{") ? body : form().getOrDefault("payload", "{}"));
    }
  }

  record Said(int status, String body) {}

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final String secret;
  private final HttpServer http;
  private volatile Function<Received, Said> answers = any -> new Said(200, "");
  private volatile String authorizeLink = "";
  private volatile String cookieOnReturn = "";
  private volatile Function<URI, Integer> onReturn = any -> 200;

  FakeBot(String secret) throws IOException {
    this.secret = secret;
    http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    http.setExecutor(Executors.newCachedThreadPool());
    http.createContext("/slack/events", this::event);
    http.createContext("/slack/install", this::install);
    http.createContext("/slack/oauth_redirect", this::returned);
    http.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void answers(Function<Received, Said> next) {
    answers = next;
  }

  void sendsTo(String link, Function<URI, Integer> next) {
    authorizeLink = link;
    onReturn = next;
  }

  String cookieOnReturn() {
    return cookieOnReturn;
  }

  List<JsonNode> events(String type) {
    return received.stream()
        .map(Received::payload)
        .filter(it -> it.path("event").path("type").asText().equals(type))
        .toList();
  }

  Received last() {
    return received.get(received.size() - 1);
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void event(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    var request =
        new Received(headers, new String(body, StandardCharsets.UTF_8), signed(headers, body));
    received.add(request);
    Said said = answers.apply(request);
    send(exchange, said.status(), said.body());
  }

  private void install(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Set-Cookie", "state-cookie=s1; HttpOnly; Path=/");
    send(exchange, 200, "<a href=\"" + authorizeLink.replace("&", "&amp;") + "\">Add</a>");
  }

  private void returned(HttpExchange exchange) throws IOException {
    cookieOnReturn = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    send(exchange, onReturn.apply(exchange.getRequestURI()), "done");
  }

  private boolean signed(Map<String, String> headers, byte[] body) {
    try {
      String base =
          "v0:"
              + headers.get("X-Slack-Request-Timestamp")
              + ":"
              + new String(body, StandardCharsets.UTF_8);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] digest = mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
      String hex = String.format("%064x", new BigInteger(1, digest));
      return ("v0=" + hex).equals(headers.get("X-Slack-Signature"));
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }
}
