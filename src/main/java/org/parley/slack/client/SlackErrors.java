package org.parley.slack.client;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.parley.conversation.port.Delivery;

/**
 * What Slack's answers mean to the outbox. Codes: docs.slack.dev/reference/methods/chat.postMessage
 * and chat.update. A reason is a code, never a body.
 */
final class SlackErrors {
  private static final Duration UNTOLD = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Set<String> DISCONNECTED =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "team_access_not_granted",
          "app_not_installed");

  private static final Set<String> NOT_INVITED = Set.of("not_in_channel");

  private static final Set<String> GONE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed");

  private static final Set<String> TOO_FAST =
      Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  private static final Set<String> IMPOSSIBLE =
      Set.of(
          "channel_not_found",
          "is_archived",
          "is_inactive",
          "user_not_found",
          "user_disabled",
          "cannot_dm_bot",
          "messages_tab_disabled",
          "msg_too_long",
          "msg_blocks_too_long",
          "no_text",
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_arguments",
          "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "as_user_not_supported",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "slack_connect_canvas_sharing_blocked",
          "too_many_attachments");

  private SlackErrors() {}

  /** Which request it was: that decides for what a wait holds and what an unknown outcome means. */
  enum Doing {
    POST(Delivery.Scope.CHANNEL, Delivery.Unclear::new),
    /** Doing it again changes nothing, so a lost answer is no more than a failure. */
    EDIT(Delivery.Scope.WORKSPACE, Delivery.Failed::new);

    private final Delivery.Scope scope;
    private final Function<String, Delivery> unknown;

    Doing(Delivery.Scope scope, Function<String, Delivery> unknown) {
      this.scope = scope;
      this.unknown = unknown;
    }
  }

  /** For an answer that says {@code ok:false}. */
  static Delivery of(String error, Doing doing) {
    if (TOO_FAST.contains(error)) {
      return new Delivery.TooFast(UNTOLD, doing.scope);
    }
    if (GONE.contains(error) && doing == Doing.EDIT) {
      return new Delivery.Gone();
    }
    if (DISCONNECTED.contains(error)) {
      return new Delivery.Disconnected(error);
    }
    if (NOT_INVITED.contains(error)) {
      return new Delivery.NotInvited(error);
    }
    return IMPOSSIBLE.contains(error) || GONE.contains(error)
        ? new Delivery.Impossible(error)
        : new Delivery.Failed(code(error));
  }

  /** For an answer that is no success of HTTP. */
  static Delivery of(SlackApiException thrown, Doing doing) {
    int status = thrown.getResponse().code();
    if (status == 429) {
      return new Delivery.TooFast(
          retryAfter(thrown.getResponse().header("Retry-After")), doing.scope);
    }
    return new Delivery.Failed("http_" + status);
  }

  /** For no answer. What never left this machine is a failure; else nobody knows. */
  static Delivery of(IOException thrown, Doing doing) {
    var reason = thrown.getClass().getSimpleName();
    return neverSent(thrown) ? new Delivery.Failed(reason) : doing.unknown.apply(reason);
  }

  /** For an answer that cannot be read. */
  static Delivery unreadable(Doing doing) {
    return doing.unknown.apply("unreadable_answer");
  }

  private static boolean neverSent(IOException thrown) {
    if (thrown instanceof SocketTimeoutException) {
      var message = String.valueOf(thrown.getMessage()).toLowerCase(java.util.Locale.ROOT);
      return message.contains("connect");
    }
    return !(thrown instanceof InterruptedIOException)
        && (thrown instanceof ConnectException
            || thrown instanceof UnknownHostException
            || thrown instanceof NoRouteToHostException
            || thrown instanceof SSLHandshakeException
            || thrown instanceof SSLPeerUnverifiedException);
  }

  private static Duration retryAfter(@org.jspecify.annotations.Nullable String seconds) {
    try {
      var told = Duration.ofSeconds(Long.parseLong(String.valueOf(seconds).strip()));
      return told.isNegative() || told.compareTo(LONGEST) > 0 ? LONGEST : told;
    } catch (NumberFormatException untold) {
      return UNTOLD;
    }
  }

  /** Only what looks like a code gets into logs and tables. */
  static String code(String error) {
    return error.matches("[a-z0-9_]{1,60}") ? error : "unknown_error";
  }
}
