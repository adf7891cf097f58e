package org.parley.sandbox.page;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import org.parley.sandbox.server.StandIns;
import org.parley.sandbox.world.Act;
import org.parley.sandbox.world.ActResult;
import org.parley.sandbox.world.DialogView;
import org.parley.sandbox.world.MessageView;
import org.parley.sandbox.world.WorkspaceView;

/** The rooms: who and what is in them, and what people do there. */
@Path("/sandbox/api")
@SandboxOnly
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class RoomsResource {

  /** Every workspace, in the order of the platforms. */
  public record State(List<WorkspaceView> workspaces) {}

  /** What one person sees: the messages of a conversation, and the dialog in front of it. */
  public record Sight(List<MessageView> messages, @Nullable DialogView dialog) {}

  private final Playground playground;
  private final Feed feed;

  RoomsResource(Playground playground, Feed feed) {
    this.playground = playground;
    this.feed = feed;
  }

  @GET
  @Path("/state")
  public State state() {
    return new State(playground.standIns().state());
  }

  @GET
  @Path("/sight")
  public Sight sight(
      @RestQuery @Nullable String platform,
      @RestQuery @Nullable String workspace,
      @RestQuery @Nullable String conversation,
      @RestQuery @Nullable String person) {
    var place =
        new StandIns.Place(given(platform), given(workspace), given(conversation), given(person));
    return new Sight(
        playground.standIns().messages(place), playground.standIns().dialog(place).orElse(null));
  }

  @POST
  @Path("/act")
  @Consumes(MediaType.APPLICATION_JSON)
  public ActResult act(Act act) {
    return playground.standIns().act(act);
  }

  /** Server-sent events, one {@link FeedItem} each. */
  @GET
  @Path("/feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  public Multi<FeedItem> feed() {
    return feed.open();
  }

  private static String given(@Nullable String value) {
    return Optional.ofNullable(value).orElse("");
  }
}
