package org.parley.slack.client;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.fault.Faults;
import org.parley.slack.client.SlackErrors.Doing;
import org.parley.slack.render.SlackMessageRenderer;
import org.parley.slack.render.SlackMessageRenderer.Charts;
import org.parley.slack.render.SlackMessageRenderer.Rendered;

/**
 * Says things in Slack. A personal chat is addressed by the user's id, which opens it too; its
 * messages can only be edited by the conversation's own id, so a message id is {@code
 * conversation/ts} there and plain {@code ts} in a channel. Where a workspace does not know charts
 * yet, a message with one is sent a second time with the figures as a list.
 */
@ApplicationScoped
public class SlackMessenger implements Messenger {
  private static final Logger LOG = Logger.getLogger(SlackMessenger.class);
  private static final Duration WITHOUT_CHARTS = Duration.ofDays(1);

  private final SlackClients clients;
  private final Installations installations;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Instant> withoutCharts = new ConcurrentHashMap<>();

  SlackMessenger(SlackClients clients, Installations installations) {
    this.clients = clients;
    this.installations = installations;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Delivery post(Viewer viewer, Message message) {
    var channel = viewer.destination().id();
    return say(
        viewer,
        message,
        new Call(Doing.POST) {
          @Override
          Delivery run(MethodsClient client, Rendered rendered)
              throws IOException, SlackApiException {
            var answer = client.chatPostMessage(posting(channel, rendered));
            if (!answer.isOk()) {
              return SlackErrors.of(String.valueOf(answer.getError()), doing());
            }
            return answer.getTs() == null
                ? SlackErrors.unreadable(doing())
                : new Delivery.Delivered(messageId(channel, answer.getChannel(), answer.getTs()));
          }
        });
  }

  @Override
  public Delivery edit(Viewer viewer, String messageId, Message message) {
    int slash = messageId.indexOf('/');
    var channel = slash < 0 ? viewer.destination().id() : messageId.substring(0, slash);
    var ts = messageId.substring(slash + 1);
    return say(
        viewer,
        message,
        new Call(Doing.EDIT) {
          @Override
          Delivery run(MethodsClient client, Rendered rendered)
              throws IOException, SlackApiException {
            var answer = client.chatUpdate(update(channel, ts, rendered));
            return answer.isOk()
                ? new Delivery.Delivered(messageId)
                : SlackErrors.of(String.valueOf(answer.getError()), doing());
          }
        });
  }

  private Delivery say(Viewer viewer, Message message, Call call) {
    var workspace = viewer.destination().workspace();
    var token = installations.secret(Platform.SLACK, workspace);
    if (token.isEmpty()) {
      return new Delivery.Disconnected("not_installed");
    }
    var client = clients.methods(token.get());
    var charts = charts(workspace);
    try {
      var outcome = call.outcome(client, SlackMessageRenderer.message(message, viewer, charts));
      if (charts == Charts.LISTED || !isForTheChart(outcome, message)) {
        return perhapsInvisible(outcome, viewer);
      }
      var second =
          call.outcome(client, SlackMessageRenderer.message(message, viewer, Charts.LISTED));
      if (second instanceof Delivery.Delivered) {
        withoutCharts.put(workspace, clock.instant().plus(WITHOUT_CHARTS));
      }
      return second;
    } catch (IllegalArgumentException tooMuch) {
      LOG.errorf(Faults.withoutWords(tooMuch), "A message does not fit into Slack");
      return new Delivery.Impossible("does_not_fit");
    }
  }

  /**
   * A private channel that the app is not in does not exist for it: Slack says channel_not_found
   * there and not_in_channel elsewhere. The id came from Slack, so what lacks is the invitation.
   */
  private static Delivery perhapsInvisible(Delivery outcome, Viewer viewer) {
    return outcome instanceof Delivery.Impossible refused
            && refused.reason().equals("channel_not_found")
            && !viewer.destination().isPersonal()
        ? new Delivery.NotInvited(refused.reason())
        : outcome;
  }

  private Charts charts(String workspace) {
    var until = withoutCharts.get(workspace);
    return until != null && clock.instant().isBefore(until) ? Charts.LISTED : Charts.DRAWN;
  }

  private static boolean isForTheChart(Delivery outcome, Message message) {
    return SlackMessageRenderer.hasChart(message)
        && outcome instanceof Delivery.Impossible refused
        && refused.reason().startsWith("invalid_blocks");
  }

  private static ChatPostMessageRequest posting(String channel, Rendered rendered) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .text(rendered.text())
        .blocksAsString(rendered.blocks().toString())
        .mrkdwn(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static ChatUpdateRequest update(String channel, String ts, Rendered rendered) {
    return ChatUpdateRequest.builder()
        .channel(channel)
        .ts(ts)
        .text(rendered.text())
        .blocksAsString(rendered.blocks().toString())
        .build();
  }

  private static String messageId(String asked, @Nullable String answered, String ts) {
    return answered == null || answered.equals(asked) ? ts : answered + "/" + ts;
  }

  /** One request, and what came of it. */
  private abstract static class Call {
    private final Doing doing;

    Call(Doing doing) {
      this.doing = doing;
    }

    Doing doing() {
      return doing;
    }

    abstract Delivery run(MethodsClient client, Rendered rendered)
        throws IOException, SlackApiException;

    Delivery outcome(MethodsClient client, Rendered rendered) {
      try {
        return run(client, rendered);
      } catch (SlackApiException e) {
        return SlackErrors.of(e, doing);
      } catch (IOException e) {
        return SlackErrors.of(e, doing);
      } catch (JsonParseException e) {
        return SlackErrors.unreadable(doing);
      }
    }
  }
}
