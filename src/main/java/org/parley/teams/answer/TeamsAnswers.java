package org.parley.teams.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.parley.conversation.port.Delivery;
import org.parley.fault.Trail;
import org.parley.teams.client.PersonalChats;
import org.parley.teams.client.TeamsConnector;
import org.parley.teams.client.TeamsConnector.Chat;
import org.parley.teams.render.TeamsCard;

/**
 * Answers that only who asked may see: in the personal chat, else as a targeted message in the
 * channel. A typed message has no answer of its own on Teams, so this is said right after the
 * request was committed, by the request that asked, not by the outbox: an answer that got lost can
 * be asked for again.
 */
@Singleton
public class TeamsAnswers {
  private static final Logger LOG = Logger.getLogger(TeamsAnswers.class);

  private final TeamsConnector connector;
  private final PersonalChats chats;
  private final Executor background;

  @Inject
  TeamsAnswers(TeamsConnector connector, PersonalChats chats, ManagedExecutor background) {
    this(connector, chats, (Executor) background);
  }

  public TeamsAnswers(TeamsConnector connector, PersonalChats chats, Executor background) {
    this.connector = connector;
    this.chats = chats;
    this.background = background;
  }

  /** Where an answer came to stand. */
  public enum Reached {
    IN_CHAT,
    TARGETED,
    LATER,
    NOT
  }

  /** Says it now, and once more where that cannot double it. */
  public Reached say(Addressee to, TeamsCard card) {
    if (to.isInPerson()) {
      return judged(twice(() -> connector.post(to.chat(), card)));
    }
    var inChat =
        judged(
            twice(
                () ->
                    chats.say(to.chat().tenant(), to.user(), chat -> connector.post(chat, card))));
    if (inChat != Reached.NOT) {
      return inChat;
    }
    var targeted = connector.postTargeted(to.chat(), to.sender(), card);
    return targeted instanceof Delivery.Delivered ? Reached.TARGETED : Reached.NOT;
  }

  /** As {@link #say}, but waits no longer than a client does for the answer to a button. */
  public Reached sayWithin(long millis, Supplier<Reached> saying) {
    return CompletableFuture.supplyAsync(Trail.carrying(saying), background)
        .completeOnTimeout(Reached.LATER, millis, TimeUnit.MILLISECONDS)
        .exceptionally(
            fault -> {
              LOG.errorf("A private answer on Teams failed: %s", fault.getClass().getName());
              return Reached.NOT;
            })
        .join();
  }

  /** Puts a new card in the place of one of ours in a personal chat; a repeat is harmless. */
  public void replace(Chat chat, String message, TeamsCard card) {
    background.execute(() -> twice(() -> connector.edit(chat, message, card)));
  }

  /** Something neutral for everybody in a conversation. */
  public void sayOpenly(Chat chat, TeamsCard card) {
    twice(() -> connector.post(chat, card));
  }

  private static Reached judged(Delivery delivery) {
    if (delivery instanceof Delivery.Delivered || delivery instanceof Delivery.Unclear) {
      return Reached.IN_CHAT;
    }
    return delivery instanceof Delivery.TooFast ? Reached.LATER : Reached.NOT;
  }

  /** Only what was surely not said is tried again: at once, or when the platform said it may be. */
  private Delivery twice(Supplier<Delivery> saying) {
    var delivery = saying.get();
    if (delivery instanceof Delivery.Failed) {
      return saying.get();
    }
    if (delivery instanceof Delivery.TooFast tooFast) {
      CompletableFuture.delayedExecutor(
              tooFast.after().toMillis(), TimeUnit.MILLISECONDS, background)
          .execute(() -> report(saying.get()));
    }
    return delivery;
  }

  private static void report(Delivery delivery) {
    LOG.debugf("A private answer on Teams, said late: %s", delivery.getClass().getSimpleName());
  }
}
