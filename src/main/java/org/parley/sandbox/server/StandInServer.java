package org.parley.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Routes;

/**
 * A small HTTP server on loopback. It answers only to a loopback {@code Host}, so that a page from
 * elsewhere cannot reach it under a name of its own. A body above {@value #BODY_CAP} bytes is
 * refused with 413; an exception becomes a 500 without detail.
 */
public final class StandInServer implements Routes, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StandInServer.class.getName());
  private static final int BODY_CAP = 2 * 1024 * 1024;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  static {
    // Without it each small answer waits for the client's delayed acknowledgement, about 40 ms.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private record Route(String method, PathTemplate template, Handler handler) {}

  private record Found(Route route, Map<String, String> values) {}

  private final List<Route> routes = new CopyOnWriteArrayList<>();
  private final List<Runnable> afterChange = new CopyOnWriteArrayList<>();
  private final HttpServer http;
  private final ExecutorService threads;

  private StandInServer(HttpServer http, ExecutorService threads) {
    this.http = http;
    this.threads = threads;
  }

  /**
   * Starts on a loopback port.
   *
   * @param port 0 takes any free one
   * @throws IOException when the port is taken
   */
  public static StandInServer start(int port) throws IOException {
    var http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    var count = new AtomicLong();
    var threads =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "stand-in-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    var server = new StandInServer(http, threads);
    http.setExecutor(threads);
    http.createContext("/", server::exchange);
    http.start();
    return server;
  }

  /** Where it can be reached, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  @Override
  public void on(String method, String path, Handler handler) {
    routes.add(new Route(method, PathTemplate.of(path), handler));
  }

  /** Called after each request that may have changed something. */
  void afterChange(Runnable listener) {
    afterChange.add(listener);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void exchange(HttpExchange exchange) {
    try (exchange) {
      Answer answer = answer(exchange);
      if (answer.status() == 0) {
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body();
      boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
      if (!bodiless) {
        exchange.getResponseBody().write(body);
      }
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "a caller went away before its answer");
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    if (!LOOPBACK.contains(hostOf(exchange))) {
      return Answer.empty(403);
    }
    byte[] body = exchange.getRequestBody().readNBytes(BODY_CAP + 1);
    if (body.length > BODY_CAP) {
      return Answer.empty(413);
    }
    URI uri = exchange.getRequestURI();
    List<String> segments = PathTemplate.split(uri.getRawPath());
    Optional<Found> found = find(exchange.getRequestMethod(), segments);
    if (found.isEmpty()) {
      return Answer.empty(
          routes.stream().anyMatch(r -> r.template().match(segments).isPresent()) ? 405 : 404);
    }
    try {
      return found
          .get()
          .route()
          .handler()
          .answer(Exchanges.asked(exchange, found.get().values(), body));
    } catch (Exception broken) {
      LOG.log(Level.ERROR, "a stand-in failed at " + uri.getPath(), broken);
      return Answer.empty(500);
    } finally {
      if (!exchange.getRequestMethod().equals("GET")) {
        afterChange.forEach(Runnable::run);
      }
    }
  }

  private Optional<Found> find(String method, List<String> segments) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .flatMap(
            route ->
                route.template().match(segments).map(values -> new Found(route, values)).stream())
        .max(Comparator.comparingLong(found -> found.route().template().exactness()));
  }

  private static String hostOf(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host == null ? "localhost" : host.replaceFirst(":\\d+$", "");
  }
}
