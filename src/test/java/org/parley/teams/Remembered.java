package org.parley.teams;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Lanes;
import org.parley.conversation.port.People;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/** What the organisation capability and the outbox keep, kept in memory. */
public final class Remembered {
  public final Tenants installations = new Tenants();
  public final Persons people = new Persons();
  public final Heard lanes = new Heard();

  /** Installations. */
  public static final class Tenants implements Installations {
    private final Map<String, Installation> kept = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    public final List<Installation> keepings = new CopyOnWriteArrayList<>();

    @Override
    public void keep(Installation installation, String secret) {
      kept.put(installation.workspace(), installation);
      secrets.put(installation.workspace(), secret);
      keepings.add(installation);
    }

    @Override
    public Optional<Installation> find(Platform platform, String workspace) {
      return Optional.ofNullable(kept.get(workspace));
    }

    @Override
    public Optional<Connected> connected(Platform platform, String workspace) {
      return find(platform, workspace)
          .filter(it -> secrets.containsKey(it.workspace()))
          .map(it -> new Connected(it, secrets.get(it.workspace())));
    }

    @Override
    public void disconnect(Platform platform, String workspace) {
      secrets.remove(workspace);
    }

    @Override
    public List<Installation> active(Platform platform) {
      return kept.values().stream().filter(it -> secrets.containsKey(it.workspace())).toList();
    }
  }

  /** People. */
  public static final class Persons implements People {
    private final Map<PersonAddress, Profile> known = new ConcurrentHashMap<>();
    public final List<Introduction> introductions = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Profile> known(PersonAddress address) {
      return Optional.ofNullable(known.get(address));
    }

    @Override
    public Profile meet(Introduction it) {
      introductions.add(it);
      var profile =
          new Profile(
              UUID.randomUUID(), it.address(), it.name(), it.zone(), it.locale(), it.guest());
      known.put(it.address(), profile);
      return profile;
    }

    @Override
    public Viewer viewer(Destination destination) {
      return new Viewer(destination, Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC);
    }
  }

  /** Lanes: each order as a word. */
  public static final class Heard implements Lanes {
    public final List<String> orders = new CopyOnWriteArrayList<>();

    @Override
    public void resume(Destination destination) {
      orders.add("resume " + destination.id());
    }

    @Override
    public void resumeAll(Platform platform, String workspace) {
      orders.add("resumeAll " + workspace);
    }

    @Override
    public void holdAll(Platform platform, String workspace) {
      orders.add("holdAll " + workspace);
    }
  }
}
