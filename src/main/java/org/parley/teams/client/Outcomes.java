package org.parley.teams.client;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ErrorResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.port.Delivery;

/** What the connector answered, or did not answer, in the outbox's words. */
final class Outcomes {
  private static final Duration SHORTLY = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Outcomes() {}

  /** What was tried: the same status means different things. */
  enum Attempt {
    POST,
    EDIT,
    OPEN_CHAT
  }

  /** An answer to a call that was made beside the SDK. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final @Nullable String retryAfter;

    Refused(int status, @Nullable String retryAfter) {
      super("status " + status);
      this.status = status;
      this.retryAfter = retryAfter;
    }
  }

  static Delivery of(Throwable thrown, Attempt attempt) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof Refused refused) {
        return answered(refused.status, "", refused.retryAfter, attempt);
      }
      if (e instanceof ErrorResponseException answered && answered.response() != null) {
        return answered(
            answered.response().code(),
            errorCode(answered),
            answered.response().headers().get("Retry-After"),
            attempt);
      }
      if (e instanceof TeamsTokens.NoToken) {
        return new Delivery.Failed("no_token");
      }
      if (e instanceof TeamsCredentials.ForeignHost) {
        return new Delivery.Impossible("foreign_host");
      }
    }
    return unanswered(thrown);
  }

  private static String errorCode(ErrorResponseException answered) {
    return Optional.ofNullable(answered.body())
        .map(ErrorResponse::getError)
        .map(com.microsoft.bot.schema.Error::getCode)
        .map(code -> code.replaceAll("[^A-Za-z0-9_]", ""))
        .map(code -> code.substring(0, Math.min(60, code.length())))
        .orElse("");
  }

  static Delivery answered(int status, String code, @Nullable String retryAfter, Attempt attempt) {
    var reason = code.isEmpty() ? String.valueOf(status) : status + " " + code;
    return switch (status) {
      case 429, 412 ->
          new Delivery.TooFast(wait(retryAfter).orElse(SHORTLY), Delivery.Scope.CHANNEL);
      case 502, 503, 504 ->
          wait(retryAfter)
              .<Delivery>map(after -> new Delivery.TooFast(after, Delivery.Scope.CHANNEL))
              .orElseGet(() -> new Delivery.Failed(reason));
      case 401, 408 -> new Delivery.Failed(reason);
      case 403 -> new Delivery.NotInvited(reason);
      case 400, 404, 410 -> missing(reason, code.toLowerCase(Locale.ROOT), attempt);
      default -> status >= 500 ? new Delivery.Failed(reason) : new Delivery.Impossible(reason);
    };
  }

  private static Delivery missing(String reason, String code, Attempt attempt) {
    var isMessage =
        attempt == Attempt.EDIT
            && (code.contains("activity")
                || (!reason.startsWith("400") && !code.contains("conversation")));
    return isMessage ? new Delivery.Gone() : new Delivery.Impossible(reason);
  }

  /** Whether anything was said is known only where no connection came about. */
  private static Delivery unanswered(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof ConnectException
          || e instanceof UnknownHostException
          || e instanceof NoRouteToHostException
          || e instanceof SSLException
          || isConnectTimeout(e)) {
        return new Delivery.Failed(e.getClass().getSimpleName());
      }
      if (e instanceof IOException) {
        return new Delivery.Unclear(e.getClass().getSimpleName());
      }
    }
    return new Delivery.Unclear(thrown.getClass().getSimpleName());
  }

  private static boolean isConnectTimeout(Throwable e) {
    return e instanceof SocketTimeoutException
        && e.getMessage() != null
        && e.getMessage().toLowerCase(Locale.ROOT).contains("connect");
  }

  /** Retry-After is seconds, or a date. */
  private static Optional<Duration> wait(@Nullable String retryAfter) {
    if (retryAfter == null || retryAfter.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(limited(Duration.ofSeconds(Long.parseLong(retryAfter.strip()))));
    } catch (NumberFormatException notSeconds) {
      return date(retryAfter.strip());
    }
  }

  private static Optional<Duration> date(String retryAfter) {
    try {
      var at = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(limited(Duration.between(Instant.now(), at)));
    } catch (DateTimeParseException notADate) {
      return Optional.of(SHORTLY);
    }
  }

  private static Duration limited(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
