package org.parley.slack.request;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import jakarta.inject.Singleton;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.Platform;

/**
 * What happens around the app. Slack delivers an event at least once and in any order: each of
 * these may come again without harm.
 */
@Singleton
public class Events {
  private final HomeTab home;
  private final Installations installations;
  private final Lanes lanes;

  Events(HomeTab home, Installations installations, Lanes lanes) {
    this.home = home;
    this.installations = installations;
    this.lanes = lanes;
  }

  public void register(App app) {
    app.event(AppHomeOpenedEvent.class, this::homeOpened);
    app.event(AppUninstalledEvent.class, (event, context) -> disconnected(context));
    app.event(
        TokensRevokedEvent.class,
        (event, context) -> {
          var tokens = event.getEvent().getTokens();
          return tokens == null || tokens.getBot() == null || tokens.getBot().isEmpty()
              ? Response.ok()
              : disconnected(context);
        });
    app.event(MemberJoinedChannelEvent.class, this::joined);
  }

  /** Fires each time a person looks; nobody waits for the acknowledgement, so it comes first. */
  private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> event, Context context) {
    if ("home".equals(event.getEvent().getTab())) {
      var workspace = context.getTeamId();
      var who = Places.person(event.getEvent().getUser(), null, workspace);
      home.showSoon(who, workspace, event.getEventId());
    }
    return Response.ok();
  }

  private Response disconnected(Context context) {
    installations.disconnect(Platform.SLACK, context.getTeamId());
    lanes.holdAll(Platform.SLACK, context.getTeamId());
    return Response.ok();
  }

  /** Only our own bot's joining matters: what waited for an invitation goes on. */
  private Response joined(EventsApiPayload<MemberJoinedChannelEvent> event, Context context) {
    var joined = event.getEvent();
    if (joined.getUser().equals(context.getBotUserId())) {
      lanes.resume(Destination.channel(Platform.SLACK, context.getTeamId(), joined.getChannel()));
    }
    return Response.ok();
  }
}
