package org.parley.sandbox.teams.connector;

import java.util.function.Function;
import java.util.function.Supplier;
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
  private final FaultPlay faults;

  Gate(TenantState state, AccessTokens tokens, RateWindows windows, FaultPlay faults) {
    this.state = state;
    this.tokens = tokens;
    this.windows = windows;
    this.faults = faults;
  }

  /** Answers a request that carries a good token. */
  Answer pass(Asked asked, Operation operation, Function<Asked, Answer> call) {
    return withCookie(
        guarded(
            () -> {
              identify(asked);
              return faults.play(operation, roomId(asked), () -> call.apply(asked));
            }));
  }

  /** What the call answers, or what it was refused with. */
  static Answer guarded(Supplier<Answer> call) {
    try {
      return call.get();
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  /** Adds the cookie that nobody asked for. */
  static Answer withCookie(Answer answer) {
    return answer.with("Set-Cookie", "ARRAffinity=standin; Path=/; HttpOnly");
  }

  /** The conversation of a request, with the bot in it and room in its window. */
  Place enter(Asked asked, RateWindows.Budget budget) {
    var place = place(asked);
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

  private void identify(Asked asked) {
    var sent = asked.header("authorization");
    if (!sent.startsWith("Bearer ") || !tokens.accepts(sent.substring("Bearer ".length()))) {
      throw Refusal.unauthorized();
    }
    spend(RateWindows.Budget.TENANT, state.tenant().id());
  }

  private static String roomId(Asked asked) {
    var id = asked.path().getOrDefault("id", "");
    int cut = id.indexOf(THREAD);
    return cut < 0 ? id : id.substring(0, cut);
  }

  private Place place(Asked asked) {
    var conversation = asked.path().getOrDefault("id", "");
    var id = roomId(asked);
    var thread = id.equals(conversation) ? "" : conversation.substring((id + THREAD).length());
    var room = state.tenant().room(id).orElseThrow(Refusal::conversationNotFound);
    if (!thread.isEmpty() && !room.isChannel()) {
      throw Refusal.conversationNotFound();
    }
    return new Place(room, thread);
  }
}
