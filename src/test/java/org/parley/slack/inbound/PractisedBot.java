package org.parley.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Serves Slack's rooms over HTTP without a container. */
final class PractisedBot implements AutoCloseable {
  private final HttpServer http;

  PractisedBot() throws IOException {
    http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    http.setExecutor(Executors.newCachedThreadPool());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void serve(Rooms rooms) {
    http.createContext("/slack/events", exchange -> answer(exchange, event(rooms, exchange)));
    http.createContext("/slack/", exchange -> answer(exchange, page(rooms.app, exchange)));
    http.start();
  }

  private static Response event(Rooms rooms, HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    return rooms.door.receive(
        new SlackDoor.Delivery(
            headers.getFirst("X-Slack-Request-Timestamp"),
            headers.getFirst("X-Slack-Signature"),
            headers.getFirst("Content-Type"),
            exchange.getRequestBody().readAllBytes()));
  }

  private static Response page(App app, HttpExchange exchange) throws IOException {
    var query = new HashMap<String, List<String>>();
    var raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (var pair : raw.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        query.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
      }
    }
    var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    var request =
        HttpRequest.builder()
            .requestUri(exchange.getRequestURI().getPath())
            .queryString(query)
            .headers(new RequestHeaders(Map.of("Cookie", cookies)))
            .requestBody("")
            .remoteAddress("")
            .build();
    try {
      return app.run(new SlackRequestParser(app.config()).parse(request));
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, Response response) throws IOException {
    response
        .getHeaders()
        .forEach((name, all) -> all.forEach(v -> exchange.getResponseHeaders().add(name, v)));
    if (response.getContentType() != null) {
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    var body = Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
