package org.parley.teams.inbound;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Introduction;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.PersonAddress;
import org.parley.conversation.port.Platform;
import org.parley.teams.client.Member;
import org.parley.teams.client.Rosters;
import org.parley.teams.client.TeamsConnector.Chat;

/**
 * Who speaks. An activity names a person but not that person's home: guests and people of shared
 * channels are told apart by the conversation's roster, asked when somebody is met for the first
 * time.
 */
@Singleton
class Introductions {
  private static final int MOST = 20_000;
  private static final int TRIES = 3;

  private final People people;
  private final Rosters rosters;
  private final Map<String, PersonAddress> homes = new ConcurrentHashMap<>();
  private final Map<PersonAddress, Introduction> told = new ConcurrentHashMap<>();

  Introductions(People people, Rosters rosters) {
    this.people = people;
    this.rosters = rosters;
  }

  /** Empty when the platform will not say who this is. */
  Optional<Profile> who(Incoming incoming) {
    if (!incoming.user().isEmpty()) {
      var known = people.known(address(incoming));
      if (known.isPresent()) {
        return Optional.of(newer(known.get(), incoming));
      }
    }
    return incoming.sender().isEmpty()
        ? Optional.empty()
        : rosters
            .member(new Chat(incoming.tenant(), incoming.room()), incoming.sender())
            .map(member -> meet(member, incoming));
  }

  /** Whether who speaks is in another conversation of this tenant, too. */
  boolean isIn(String conversation, Incoming incoming) {
    return rosters.member(new Chat(incoming.tenant(), conversation), incoming.sender()).isPresent();
  }

  private PersonAddress address(Incoming incoming) {
    var atHome = new PersonAddress(Platform.TEAMS, incoming.tenant(), incoming.user());
    return homes.getOrDefault(key(incoming.tenant(), incoming.user()), atHome);
  }

  private static String key(String tenant, String user) {
    return tenant + "/" + user;
  }

  private Profile meet(Member member, Incoming incoming) {
    var address = new PersonAddress(Platform.TEAMS, member.home(), member.user());
    if (homes.size() >= MOST) {
      homes.clear();
    }
    homes.put(key(incoming.tenant(), member.user()), address);
    return introduce(
        new Introduction(
            address,
            member.name(),
            incoming.zone().orElse(ZoneOffset.UTC),
            incoming.locale().orElse(Locale.ENGLISH),
            member.kind()));
  }

  /** A person who moved, or speaks another language now, is introduced again, once. */
  private Profile newer(Profile known, Incoming incoming) {
    if (incoming.zone().isEmpty() || incoming.locale().isEmpty()) {
      return known;
    }
    var now =
        new Introduction(
            known.address(),
            known.name(),
            incoming.zone().get(),
            incoming.locale().get(),
            known.kind());
    if (now.equals(told.get(known.address()))) {
      return known;
    }
    if (known.zone().equals(now.zone()) && known.locale().equals(now.locale())) {
      return remember(now, known);
    }
    return introduce(now);
  }

  private Profile remember(Introduction introduction, Profile profile) {
    if (told.size() >= MOST) {
      told.clear();
    }
    told.put(introduction.address(), introduction);
    return profile;
  }

  /** Somebody's first two messages may meet them at once. */
  private Profile introduce(Introduction introduction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return remember(introduction, people.meet(introduction));
      } catch (RuntimeException clash) {
        if (attempt == TRIES) {
          throw clash;
        }
      }
    }
  }
}
