package org.parley.app.sandbox;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may come in. A sandbox nobody asked for answers to this machine alone: to a loopback {@code
 * Host} and to nothing that was passed on. One that was asked for shows its page also under the
 * public address. Where there is none, there is no page either.
 */
@ApplicationScoped
class SandboxDoor {

  private static final int BEFORE_EVERYTHING = 1000;
  private static final List<String> PASSED_ON =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Via");

  private final SandboxMode mode;
  private final String publicHost;

  SandboxDoor(
      @ConfigProperty(name = SandboxConfigSource.DECIDED) SandboxMode mode,
      @ConfigProperty(name = "parley.public-url") URI publicUrl) {
    this.mode = mode;
    this.publicHost = String.valueOf(publicUrl.getHost()).toLowerCase(Locale.ROOT);
  }

  void stand(@Observes Filters filters) {
    filters.register(this::look, BEFORE_EVERYTHING);
  }

  private void look(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean page = request.path().startsWith("/sandbox");
    if (!mayIn(request, page)) {
      context.response().setStatusCode(404).end();
    } else if (mode.isOn() && request.path().equals("/")) {
      context.response().setStatusCode(302).putHeader("Location", "/sandbox/").end();
    } else {
      if (page) {
        protect(context);
      }
      context.next();
    }
  }

  private boolean mayIn(HttpServerRequest request, boolean page) {
    String host = Loopback.withoutPort(String.valueOf(request.getHeader("Host")));
    return switch (mode) {
      case OFF -> !page;
      case LOCAL ->
          Loopback.isName(host) && PASSED_ON.stream().noneMatch(request.headers()::contains);
      case ON -> !page || Loopback.isName(host) || host.toLowerCase(Locale.ROOT).equals(publicHost);
    };
  }

  private static void protect(RoutingContext context) {
    context
        .response()
        .putHeader(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; img-src 'self' data: http://localhost:* http://127.0.0.1:*;"
                + " frame-ancestors 'none'; form-action 'self'; base-uri 'none'")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cache-Control", "no-cache");
  }
}
