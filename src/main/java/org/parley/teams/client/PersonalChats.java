package org.parley.teams.client;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Platform;
import org.parley.teams.client.TeamsConnector.Chat;

/**
 * The chats of people with the app. A chat is opened once and remembered; opening it again gives
 * the same one. A guest is known by a home where the app is not installed, and is spoken to in the
 * tenant where that person is a guest.
 */
@Singleton
public class PersonalChats {
  private static final int MOST = 20_000;

  /** A guest whose host was forgotten is looked for in no more tenants than this. */
  private static final int HOSTS = 10;

  private final TeamsConnector connector;
  private final Installations installations;
  private final Map<String, Chat> chats = new ConcurrentHashMap<>();

  public PersonalChats(TeamsConnector connector, Installations installations) {
    this.connector = connector;
    this.installations = installations;
  }

  /** Remembers the chat that a person wrote in. */
  public void remember(String user, Chat chat) {
    if (chats.size() >= MOST) {
      chats.clear();
    }
    chats.put(key(chat.tenant(), user), chat);
    chats.put(key("", user), chat);
  }

  /**
   * Says something in the chat with a person.
   *
   * @param tenant where the app sits, or the home of a guest
   */
  public Delivery say(String tenant, String user, Function<Chat, Delivery> saying) {
    var known = known(tenant, user);
    if (known != null) {
      var delivery = saying.apply(known);
      if (!(delivery instanceof Delivery.Impossible)) {
        return delivery;
      }
      chats.values().removeIf(known::equals);
    }
    Delivery last = new Delivery.Disconnected("not_installed");
    for (var host : hosts(tenant)) {
      last = connector.open(host, user);
      if (last instanceof Delivery.Delivered opened) {
        var chat = new Chat(host.workspace(), opened.messageId());
        remember(user, chat);
        return saying.apply(chat);
      }
    }
    return last;
  }

  private @Nullable Chat known(String tenant, String user) {
    var here = chats.get(key(tenant, user));
    return here != null || isInstalled(tenant) ? here : chats.get(key("", user));
  }

  private List<Installation> hosts(String tenant) {
    var home = installations.find(Platform.TEAMS, tenant);
    if (home.isPresent() && isInstalled(tenant)) {
      return List.of(home.get());
    }
    return installations.active(Platform.TEAMS).stream().limit(HOSTS).toList();
  }

  private boolean isInstalled(String tenant) {
    return installations.secret(Platform.TEAMS, tenant).isPresent();
  }

  private static String key(String tenant, String user) {
    return tenant + "/" + user;
  }
}
