package org.parley.teams.client;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ResourceResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.teams.client.Outcomes.Attempt;
import org.parley.teams.render.TeamsCard;

/**
 * The few calls of the connector that Parley needs. Each is one HTTP request, without retries, at
 * the service URL that the tenant's installation keeps.
 */
@Singleton
public class TeamsConnector {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final int REFUSALS = 2;

  private final ConnectorClients clients;
  private final Installations installations;
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  public TeamsConnector(ConnectorClients clients, Installations installations) {
    this.clients = clients;
    this.installations = installations;
  }

  /** A conversation as the connector names it, in the tenant where the app sits. */
  public record Chat(String tenant, String conversation) {}

  /** Loads what a first call needs. */
  void warmUp(TeamsCard card) {
    clients.warmUp(TeamsActivities.message(card));
  }

  /** Posts a card; a conversation id with {@code ;messageid=} posts into that thread. */
  public Delivery post(Chat chat, TeamsCard card) {
    return call(
        chat.tenant(),
        Attempt.POST,
        client ->
            client
                .getConversations()
                .sendToConversation(chat.conversation(), TeamsActivities.message(card))
                .thenApply(TeamsConnector::id));
  }

  /** Replaces a card of ours. */
  public Delivery edit(Chat chat, String activity, TeamsCard card) {
    var message = TeamsActivities.message(card);
    message.setId(activity);
    return call(
        chat.tenant(),
        Attempt.EDIT,
        client ->
            client
                .getConversations()
                .updateActivity(chat.conversation(), activity, message)
                .thenApply(response -> activity));
  }

  /** Shows a card to one member of a channel or group chat; gone after a day. */
  public Delivery postTargeted(Chat chat, String member, TeamsCard card) {
    return call(
        chat.tenant(),
        Attempt.POST,
        client -> raw(client, chat.conversation(), TeamsActivities.targeted(card, member)));
  }

  /** Opens the chat with a person; {@code Delivered} carries its id. */
  Delivery open(Installation host, String user) {
    var chat = TeamsActivities.chatWith(host.workspace(), host.botUser(), user);
    return call(
        host.workspace(),
        Attempt.OPEN_CHAT,
        client ->
            client
                .getConversations()
                .createConversation(chat)
                .thenApply(response -> response == null ? "" : first(response.getId(), "")));
  }

  private static String first(@org.jspecify.annotations.Nullable String one, String other) {
    return one == null || one.isEmpty() ? other : one;
  }

  private static String id(@org.jspecify.annotations.Nullable ResourceResponse response) {
    return response == null ? "" : first(response.getId(), "");
  }

  private Delivery call(
      String tenant,
      Attempt attempt,
      Function<RestConnectorClient, CompletableFuture<String>> request) {
    var serviceUrl = installations.secret(Platform.TEAMS, tenant);
    if (serviceUrl.isEmpty()) {
      return new Delivery.Disconnected("not_installed");
    }
    try {
      var id =
          ConnectorClients.await(
              request.apply(clients.at(serviceUrl.get())), clients.patience().plus(GRACE));
      refusals.remove(tenant);
      return new Delivery.Delivered(id);
    } catch (ExecutionException e) {
      return judged(tenant, Outcomes.of(e, attempt), e);
    } catch (TimeoutException e) {
      return new Delivery.Unclear("timeout");
    } catch (IllegalArgumentException e) {
      return new Delivery.Impossible("foreign_host");
    }
  }

  /** The first 401 may be a token that just ended; a second in a row is the tenant's word. */
  private Delivery judged(String tenant, Delivery delivery, ExecutionException e) {
    if (!(e.getCause() instanceof ErrorResponseException answered)
        || answered.response() == null
        || answered.response().code() != 401) {
      return delivery;
    }
    clients.credentials().refused();
    return refusals.merge(tenant, 1, Integer::sum) < REFUSALS
        ? delivery
        : new Delivery.Disconnected("401");
  }

  /** The SDK has no such parameter, so this goes through its HTTP client by hand. */
  private static CompletableFuture<String> raw(
      RestConnectorClient client, String conversation, Activity activity) {
    try {
      var url =
          HttpUrl.get(client.baseUrl())
              .newBuilder()
              .addPathSegments("v3/conversations")
              .addPathSegment(conversation)
              .addPathSegment("activities")
              .addQueryParameter("isTargetedActivity", "true")
              .build();
      var body =
          RequestBody.create(client.restClient().serializerAdapter().serialize(activity), JSON);
      var request = new Request.Builder().url(url).post(body).build();
      try (var response = client.restClient().httpClient().newCall(request).execute()) {
        return response.isSuccessful()
            ? CompletableFuture.completedFuture("")
            : CompletableFuture.failedFuture(
                new Outcomes.Refused(response.code(), response.header("Retry-After")));
      }
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
