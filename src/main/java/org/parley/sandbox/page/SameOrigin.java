package org.parley.sandbox.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Keeps other pages out: a browser says where a request that changes something comes from, and that
 * must be the host it goes to. A request that does not say so comes from no browser.
 */
@Provider
@SandboxOnly
class SameOrigin implements ContainerRequestFilter {

  private final Playground playground;

  @Inject
  SameOrigin(Playground playground) {
    this.playground = playground;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!playground.isOpen()) {
      request.abortWith(Response.status(404).build());
    } else if (!request.getMethod().equals("GET") && isFromElsewhere(request)) {
      request.abortWith(Response.status(403).build());
    }
  }

  private static boolean isFromElsewhere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return true;
    }
    String origin = request.getHeaderString("Origin");
    return origin != null && !sameHost(origin, request.getHeaderString("Host"));
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
