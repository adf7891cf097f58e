package org.parley.slack.request;

import com.slack.api.model.User;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.parley.conversation.message.CleanText;
import org.parley.conversation.message.Limits;
import org.parley.conversation.port.People;
import org.parley.conversation.port.People.Introduction;
import org.parley.conversation.port.People.Kind;
import org.parley.conversation.port.People.Profile;
import org.parley.conversation.port.PersonAddress;
import org.parley.slack.client.SlackCalls;
import org.parley.slack.client.SlackRefusal;

/**
 * Gets to know people: asks Slack when somebody is new, and about once a day after. A person waits
 * at most a second and a half for it, for Slack wants its answer within three; later news is kept
 * when it comes.
 */
@Singleton
class Introductions {
  private static final Logger LOG = Logger.getLogger(Introductions.class);
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final int REMEMBERED = 10_000;
  private static final int NAME = 80;

  private final People people;
  private final SlackCalls calls;
  private final Clock clock = Clock.systemUTC();
  private final Map<PersonAddress, Instant> asked = new ConcurrentHashMap<>();
  private final ExecutorService asking =
      Executors.newFixedThreadPool(
          2,
          task -> {
            var thread = new Thread(task, "slack-introductions");
            thread.setDaemon(true);
            return thread;
          });

  Introductions(People people, SlackCalls calls) {
    this.people = people;
    this.calls = calls;
  }

  /** Who this is; somebody new is met. */
  Profile of(Arrival arrival) {
    var known = people.known(arrival.who());
    if (known.isPresent()) {
      askAgain(arrival);
      return known.get();
    }
    var meeting = asking.submit(() -> meet(arrival));
    try {
      return meeting.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.infof("Slack did not say in time who somebody is: %s", e.getClass().getSimpleName());
      return people.known(arrival.who()).orElseGet(() -> people.meet(provisional(arrival)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void askAgain(Arrival arrival) {
    var now = clock.instant();
    if (asked.size() > REMEMBERED) {
      asked.clear();
    }
    var last = asked.putIfAbsent(arrival.who(), now);
    if (last != null && Duration.between(last, now).compareTo(FRESH) <= 0) {
      return;
    }
    asked.put(arrival.who(), now);
    asking.execute(
        () -> {
          try {
            var user = calls.person(arrival.workspace(), arrival.who().user());
            // Who asked to be forgotten meanwhile is not met again by asking late.
            if (people.known(arrival.who()).isPresent()) {
              people.meet(introduction(arrival, user));
            }
          } catch (SlackRefusal | RuntimeException e) {
            LOG.debugf("A person was not asked about again: %s", e.getClass().getSimpleName());
          }
        });
  }

  private Profile meet(Arrival arrival) throws SlackRefusal {
    var user = calls.person(arrival.workspace(), arrival.who().user());
    var profile = people.meet(introduction(arrival, user));
    asked.put(arrival.who(), clock.instant());
    return profile;
  }

  private static Introduction introduction(Arrival arrival, User user) {
    var isGuest =
        user.isRestricted()
            || user.isUltraRestricted()
            || user.isStranger()
            || !arrival.who().workspace().equals(arrival.workspace());
    return new Introduction(
        arrival.who(),
        name(user, arrival.givenName()),
        zone(user.getTz()),
        locale(user.getLocale()),
        isGuest ? Kind.GUEST : Kind.MEMBER);
  }

  /** Until Slack answers: what came with the request, and no claim to be a member. */
  private static Introduction provisional(Arrival arrival) {
    return new Introduction(
        arrival.who(), shortened(arrival.givenName()), ZoneOffset.UTC, Locale.ENGLISH, Kind.GUEST);
  }

  private static String name(User user, String otherwise) {
    var profile = user.getProfile();
    if (profile != null && isGiven(profile.getRealName())) {
      return shortened(profile.getRealName());
    }
    return shortened(isGiven(user.getRealName()) ? user.getRealName() : otherwise);
  }

  private static boolean isGiven(@org.jspecify.annotations.Nullable String name) {
    return name != null && !name.isBlank();
  }

  private static String shortened(String name) {
    return Limits.beginning(CleanText.of(name).replace('\n', ' ').strip(), NAME);
  }

  private static ZoneId zone(@org.jspecify.annotations.Nullable String tz) {
    try {
      return tz == null || tz.isBlank() ? ZoneOffset.UTC : ZoneId.of(tz);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static Locale locale(@org.jspecify.annotations.Nullable String tag) {
    var locale = Locale.forLanguageTag(tag == null ? "" : tag);
    return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
  }

  @PreDestroy
  void close() {
    asking.shutdownNow();
  }
}
