package org.parley.app.operator;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Paths can be spelt in ways that the door does not know: this holds for the resource itself. */
@Provider
@OperatorsOnly
class AdmittedOnly implements ContainerRequestFilter {
  private final RoutingContext context;

  @Inject
  AdmittedOnly(RoutingContext context) {
    this.context = context;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!OperatorDoor.hasAdmitted(context)) {
      request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
    }
  }
}
