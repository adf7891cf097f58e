package org.parley.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.parley.fault.Trail;

/** Gives each request to a resource its reference. */
@Provider
class ResourceTrail implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    Trail.beginRequest();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Trail.endRequest();
  }
}
