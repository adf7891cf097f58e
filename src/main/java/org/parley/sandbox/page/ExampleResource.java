package org.parley.sandbox.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The worked example: played once, in the background. */
@Path("/sandbox/api/example")
@SandboxOnly
@Produces(MediaType.APPLICATION_JSON)
public class ExampleResource {

  /**
   * How far the example is.
   *
   * @param step what is being played now; empty when nothing is
   * @param problem why it stopped; empty when all is well
   */
  public record Progress(boolean running, boolean loaded, String step, String problem) {}

  @GET
  public Progress read() {
    return new Progress(false, false, "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response load() {
    return Response.status(501).build();
  }
}
