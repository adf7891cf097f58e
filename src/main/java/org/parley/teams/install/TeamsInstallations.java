package org.parley.teams.install;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;

/**
 * Connects a tenant when the app is added to any team or chat of it, and disconnects it with the
 * last one. Events come twice, in any order and at once; each way ends the same.
 */
@Singleton
public class TeamsInstallations {
  private static final Logger LOG = Logger.getLogger(TeamsInstallations.class);
  private static final Duration SURE = Duration.ofMinutes(1);
  private static final int TRIES = 4;
  private static final int MOST = 20_000;

  private final Installations installations;
  private final Lanes lanes;
  private final Clock machine;
  private final ReentrantLock changing = new ReentrantLock();
  private final Map<Presence, Instant> seen = new ConcurrentHashMap<>();

  @Inject
  TeamsInstallations(Installations installations, Lanes lanes) {
    this(installations, lanes, Clock.systemUTC());
  }

  public TeamsInstallations(Installations installations, Lanes lanes, Clock machine) {
    this.installations = installations;
    this.lanes = lanes;
    this.machine = machine;
  }

  /** The app was added: what waited may go on. Only for authenticated activities. */
  public void added(Presence presence) {
    seen.remove(presence);
    present(presence);
    lanes.resumeAll(Platform.TEAMS, presence.tenant());
  }

  /** A person's chat with the app is open: what waited for it may go on. */
  public void reachable(PersonAddress person) {
    lanes.resume(Destination.personal(person));
  }

  /** The app is there, whatever we knew of it. Only for authenticated activities. */
  public void present(Presence presence) {
    var last = seen.get(presence);
    var now = machine.instant();
    if (last != null && last.plus(SURE).isAfter(now)) {
      return;
    }
    against(() -> keep(presence));
    if (seen.size() >= MOST) {
      seen.clear();
    }
    seen.put(presence, now);
  }

  private void keep(Presence presence) {
    var before = installations.find(Platform.TEAMS, presence.tenant());
    var secret = installations.secret(Platform.TEAMS, presence.tenant());
    var isActive = secret.isPresent();
    var scopes =
        Scopes.parse(isActive ? before.map(Installation::detail).orElse("") : "")
            .with(presence.scope());
    var now =
        new Installation(
            Platform.TEAMS,
            presence.tenant(),
            name(before, presence),
            presence.bot(),
            scopes.encoded());
    if (before.equals(Optional.of(now)) && secret.equals(Optional.of(presence.serviceUrl()))) {
      return;
    }
    installations.keep(now, presence.serviceUrl());
    if (!isActive) {
      LOG.infof("Teams tenant %s is connected", presence.tenant());
      lanes.resumeAll(Platform.TEAMS, presence.tenant());
    }
  }

  /** The first name stays: teams of one tenant have many, the tenant has none that a bot sees. */
  private static String name(Optional<Installation> before, Presence presence) {
    return before
        .map(Installation::name)
        .filter(name -> !name.isEmpty() && !name.equals(presence.tenant()))
        .orElse(presence.name().isEmpty() ? presence.tenant() : presence.name());
  }

  /** The app was removed from one team or chat; with the last one the tenant is disconnected. */
  public void removed(String tenant, String scope) {
    seen.keySet().removeIf(it -> it.tenant().equals(tenant));
    against(() -> drop(tenant, scope));
  }

  private void drop(String tenant, String scope) {
    var before = installations.find(Platform.TEAMS, tenant);
    var secret = installations.secret(Platform.TEAMS, tenant);
    if (before.isEmpty() || secret.isEmpty()) {
      return;
    }
    var left = Scopes.parse(before.get().detail()).without(scope);
    if (left.isNowhere()) {
      LOG.infof("Teams tenant %s is disconnected", tenant);
      installations.disconnect(Platform.TEAMS, tenant);
      lanes.holdAll(Platform.TEAMS, tenant);
    } else if (!left.encoded().equals(before.get().detail())) {
      var it = before.get();
      installations.keep(
          new Installation(Platform.TEAMS, tenant, it.name(), it.botUser(), left.encoded()),
          secret.get());
    }
  }

  /**
   * Teams sends two events of one installation at once: one after the other in this process, and
   * against another process the slower one tries again and sees the other's row.
   */
  private void against(Runnable change) {
    changing.lock();
    try {
      tried(change);
    } finally {
      changing.unlock();
    }
  }

  private static void tried(Runnable change) {
    for (int attempt = 1; ; attempt++) {
      try {
        change.run();
        return;
      } catch (RuntimeException clash) {
        if (attempt == TRIES) {
          throw clash;
        }
      }
    }
  }
}
