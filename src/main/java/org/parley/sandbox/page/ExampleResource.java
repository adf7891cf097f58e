package org.parley.sandbox.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The worked example. */
@Path("/sandbox/api/example")
@SandboxOnly
@Produces(MediaType.APPLICATION_JSON)
public class ExampleResource {

  private final ExampleRun example;

  ExampleResource(ExampleRun example) {
    this.example = example;
  }

  @GET
  public ExampleRun.Progress read() {
    return example.progress();
  }

  /** 202 when it set off, 409 when it is under way or was played before. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response load() {
    int status = example.begin() ? 202 : 409;
    return Response.status(status).entity(example.progress()).build();
  }
}
