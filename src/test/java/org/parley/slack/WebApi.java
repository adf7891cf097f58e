package org.parley.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A Web API that remembers what it was asked and answers what it was told to. */
public final class WebApi implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Function<Call, Answer>> answers = new ConcurrentHashMap<>();
  public final List<Call> calls = new CopyOnWriteArrayList<>();

  public WebApi() throws IOException {
    this(0);
  }

  public WebApi(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** One request that came. */
  public record Call(String path, String token, Map<String, String> form, String body) {
    public String method() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /** What is answered, and after how long. */
  public record Answer(int status, Map<String, String> headers, String body, long afterMillis) {
    public static Answer json(String body) {
      return new Answer(200, Map.of(), body, 0);
    }

    public static Answer error(String code) {
      return json("{\"ok\":false,\"error\":\"" + code + "\"}");
    }

    public static Answer status(int status, String header, String value) {
      return new Answer(status, Map.of(header, value), "", 0);
    }
  }

  public WebApi on(String method, Answer answer) {
    return on(method, call -> answer);
  }

  public WebApi on(String method, Function<Call, Answer> answer) {
    answers.put(method, answer);
    return this;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  public String responseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/1";
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var auth = exchange.getRequestHeaders().getFirst("Authorization");
    var call =
        new Call(exchange.getRequestURI().getPath(), auth == null ? "" : auth, form(body), body);
    calls.add(call);
    var answer =
        answers.getOrDefault(call.method(), it -> Answer.json("{\"ok\":true}")).apply(call);
    if (answer.afterMillis() > 0) {
      try {
        new CountDownLatch(1).await(answer.afterMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  public static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (var pair : body.startsWith("{") ? new String[0] : body.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
