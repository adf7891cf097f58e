package org.parley.app.operator;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.parley.watch.Doors;

/**
 * Who may operate. Without the right token everything below is what a page that does not exist is,
 * whether a token is set or not; so nobody learns that there is one.
 */
@ApplicationScoped
class OperatorDoor {
  private static final int BEFORE_ROUTES = 900;
  private static final String OURS = "/operator";
  private static final String NOWHERE = "/there-is-no-such-page";
  private static final String ADMITTED = OperatorDoor.class.getName();

  private final OperatorToken token;

  OperatorDoor(OperatorToken token) {
    this.token = token;
  }

  /** A token that is too short stops the start here, if nothing asked for it before. */
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    token.isSet();
  }

  void stand(@Observes Filters filters) {
    filters.register(this::look, BEFORE_ROUTES);
  }

  private void look(RoutingContext context) {
    if (!context.normalizedPath().startsWith(OURS)) {
      context.next();
    } else if (token.opens(context.request().getHeader("Authorization"))) {
      context.put(ADMITTED, true);
      context.next();
    } else {
      if (token.isSet()) {
        Doors.refused(Doors.Door.OPERATOR, Doors.Reason.TOKEN);
      }
      context.reroute(HttpMethod.GET, NOWHERE);
    }
  }

  /** However a request found its way past, only one with the token was marked. */
  static boolean hasAdmitted(RoutingContext context) {
    return Boolean.TRUE.equals(context.get(ADMITTED));
  }
}
