package org.parley.app.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.limit.Buckets;

/**
 * What holds for every request. It reads or posts. A header that decides who somebody is comes
 * once. A body arrives in time, or its connection ends: reading it holds a thread. An address that
 * is turned away again and again, or installs again and again, is not listened to for a while,
 * unless it brings what a platform brings: nobody is kept out because somebody else shares an
 * address.
 */
@ApplicationScoped
class FrontDoor {
  private static final int BEFORE_EVERYTHING = 1100;
  private static final long BODY_MILLIS = 8_000;
  private static final int TOO_MANY = 429;

  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
  private static final List<String> ONCE =
      List.of("Authorization", "Content-Type", "X-Slack-Signature", "X-Slack-Request-Timestamp");
  private static final Set<Integer> TURNED_AWAY = Set.of(400, 401, 403, 404, 405, 413, 415);
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; object-src 'none'; style-src 'self'; img-src 'self';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  private final Buckets strangers = new Buckets(300, 3);
  private final Buckets installers = new Buckets(30, 0.2);

  private final boolean isHttps;

  FrontDoor(@ConfigProperty(name = "parley.public-url") URI publicUrl) {
    this.isHttps = "https".equals(publicUrl.getScheme());
  }

  void stand(@Observes Filters filters) {
    filters.register(this::look, BEFORE_EVERYTHING);
  }

  private void look(RoutingContext context) {
    var request = context.request();
    HEADERS.forEach(context.response()::putHeader);
    if (isHttps) {
      context
          .response()
          .putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!METHODS.contains(request.method())) {
      context.response().setStatusCode(405).putHeader("Allow", "GET, HEAD, POST").end();
    } else if (ONCE.stream().anyMatch(name -> request.headers().getAll(name).size() > 1)) {
      context.response().setStatusCode(400).end();
    } else if (mayNot(request)) {
      context.response().setStatusCode(TOO_MANY).putHeader("Retry-After", "60").end();
    } else {
      watch(context);
      context.next();
    }
  }

  private boolean mayNot(HttpServerRequest request) {
    var address = address(request);
    if (request.path().startsWith("/slack/") && !request.path().equals("/slack/events")) {
      return !installers.take(address);
    }
    var bringsSomething =
        request.headers().contains("X-Slack-Signature")
            || request.headers().contains("Authorization")
            || request.path().startsWith("/q/");
    return !bringsSomething && strangers.isEmpty(address);
  }

  private void watch(RoutingContext context) {
    var request = context.request();
    var address = address(request);
    long timer =
        hasBody(request) ? context.vertx().setTimer(BODY_MILLIS, late -> hangUp(request)) : -1;
    context.addHeadersEndHandler(
        answered -> {
          if (request.isEnded()) {
            context.vertx().cancelTimer(timer);
          }
          if (TURNED_AWAY.contains(context.response().getStatusCode())) {
            strangers.take(address);
          }
        });
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Transfer-Encoding")
        || !"0".equals(request.headers().get("Content-Length"))
            && request.headers().contains("Content-Length");
  }

  /** What is still to come would be read and thrown away, however much it is. */
  private static void hangUp(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }

  /** As the server sees it: behind a reverse proxy, what Quarkus was told to trust. */
  private static String address(HttpServerRequest request) {
    var remote = request.remoteAddress();
    return remote == null || remote.hostAddress() == null ? "?" : remote.hostAddress();
  }
}
