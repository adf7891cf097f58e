package org.parley.sandbox.teams.connector;

import java.util.function.Function;
import org.parley.sandbox.teams.tenant.Room;
import org.parley.sandbox.teams.tenant.TenantState;
import org.parley.sandbox.teams.trust.AccessTokens;
import org.parley.sandbox.world.Answer;
import org.parley.sandbox.world.Asked;

/**
 * What every request to the connector passes: the token, the tenant's own pace, and on the way out
 * a cookie, as the platform's load balancers add one.
 */
final class Gate {

  /** What a conversation id stands for. */
  record Place(Room room, String thread) {}

  private static final String THREAD = ";messageid=";

  private final TenantState state;
  private final AccessTokens tokens;
  private final RateWindows windows;

  Gate(TenantState state, AccessTokens tokens, RateWindows windows) {
    this.state = state;
    this.tokens = tokens;
    this.windows = windows;
  }

  /** Answers a request that carries a good token. */
  Answer pass(Asked asked, Function<Asked, Answer> call) {
    return withCookie(answer(asked, call));
  }

  /** Adds the cookie that nobody asked for. */
  static Answer withCookie(Answer answer) {
    return answer.with("Set-Cookie", "ARRAffinity=standin; Path=/; HttpOnly");
  }

  /** The conversation of a request, with the bot in it and room in its window. */
  Place enter(Asked asked, RateWindows.Budget budget) {
    var place = place(asked.path().getOrDefault("id", ""));
    spend(budget, place.room().id());
    if (!state.installations().isIn(place.room())) {
      throw place.room().isPersonal() && state.installations().isBlockedIn(place.room())
          ? Refusal.blockedByUser()
          : Refusal.notInRoster();
    }
    return place;
  }

  void spend(RateWindows.Budget budget, String key) {
    windows
        .take(budget, key)
        .ifPresent(
            wait -> {
              throw Refusal.throttled(wait);
            });
  }

  private Answer answer(Asked asked, Function<Asked, Answer> call) {
    try {
      var sent = asked.header("authorization");
      if (!sent.startsWith("Bearer ") || !tokens.accepts(sent.substring("Bearer ".length()))) {
        throw Refusal.unauthorized();
      }
      spend(RateWindows.Budget.TENANT, state.tenant().id());
      return call.apply(asked);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private Place place(String conversation) {
    int cut = conversation.indexOf(THREAD);
    var id = cut < 0 ? conversation : conversation.substring(0, cut);
    var thread = cut < 0 ? "" : conversation.substring(cut + THREAD.length());
    var room = state.tenant().room(id).orElseThrow(Refusal::conversationNotFound);
    if (!thread.isEmpty() && !room.isChannel()) {
      throw Refusal.conversationNotFound();
    }
    return new Place(room, thread);
  }
}
