package org.parley.teams.client;

import com.microsoft.bot.schema.ChannelAccount;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.People.Kind;
import org.parley.conversation.port.Platform;
import org.parley.teams.client.TeamsConnector.Chat;

/** Who is in a conversation, as the platform says. */
@Singleton
public class Rosters {
  /** Asked while somebody waits for the answer to a button. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private final ConnectorClients clients;
  private final Installations installations;

  public Rosters(ConnectorClients clients, Installations installations) {
    this.clients = clients;
    this.installations = installations;
  }

  /**
   * One member, by AAD object id or by the id on the wire; empty for who is not there, and when the
   * platform cannot be asked.
   */
  public Optional<Member> member(Chat chat, String user) {
    var serviceUrl = installations.secret(Platform.TEAMS, chat.tenant());
    if (serviceUrl.isEmpty()) {
      return Optional.empty();
    }
    try {
      var answer =
          clients
              .at(serviceUrl.get())
              .getConversations()
              .getConversationMember(user, chat.conversation());
      return Optional.ofNullable(ConnectorClients.await(answer, PATIENCE))
          .flatMap(account -> member(account, chat.tenant()));
    } catch (ExecutionException | TimeoutException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Member> member(ChannelAccount account, String tenant) {
    var user = first(account.getAadObjectId(), property(account, "objectId"));
    var home = first(property(account, "tenantId"), tenant);
    var isGuest =
        property(account, "userRole").equalsIgnoreCase("guest") || !home.equalsIgnoreCase(tenant);
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Member(
                user, first(account.getName(), ""), home, isGuest ? Kind.GUEST : Kind.MEMBER));
  }

  private static String property(ChannelAccount account, String name) {
    var value = account.getProperties().get(name);
    return value == null ? "" : value.asText();
  }

  private static String first(@Nullable String one, String other) {
    return one == null || one.isEmpty() ? other : one;
  }
}
