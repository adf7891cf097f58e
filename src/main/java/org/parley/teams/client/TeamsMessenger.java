package org.parley.teams.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;
import org.parley.teams.client.TeamsConnector.Chat;
import org.parley.teams.render.Drawing;
import org.parley.teams.render.TeamsCard;
import org.parley.teams.render.TeamsMessageRenderer;

/** Says things in Teams: channels by their conversation id, people in their personal chat. */
@ApplicationScoped
public class TeamsMessenger implements Messenger {
  private final TeamsConnector connector;
  private final PersonalChats chats;
  private final TeamsMessageRenderer renderer;

  public TeamsMessenger(
      TeamsConnector connector, PersonalChats chats, TeamsMessageRenderer renderer) {
    this.connector = connector;
    this.chats = chats;
    this.renderer = renderer;
  }

  /** Loads what a first message needs, and says nothing. */
  public void warmUp() {
    var nowhere = Destination.channel(Platform.TEAMS, "", "");
    var reader = new Viewer(nowhere, Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC);
    var today = new Span.DateTime(Instant.EPOCH, Span.Precision.MINUTE);
    var message = Message.saying(Sentence.of(today));
    connector.warmUp(renderer.render(message, Drawing.in(reader)));
  }

  @Override
  public Platform platform() {
    return Platform.TEAMS;
  }

  @Override
  public Delivery post(Viewer viewer, Message message) {
    return say(viewer, message, connector::post);
  }

  @Override
  public Delivery edit(Viewer viewer, String messageId, Message message) {
    if (messageId.isEmpty()) {
      return new Delivery.Gone();
    }
    return say(viewer, message, (chat, card) -> connector.edit(chat, messageId, card));
  }

  private Delivery say(Viewer viewer, Message message, BiFunction<Chat, TeamsCard, Delivery> how) {
    TeamsCard card;
    try {
      card = renderer.render(message, Drawing.in(viewer));
    } catch (IllegalArgumentException tooBig) {
      return new Delivery.Impossible("card_too_big");
    }
    var place = viewer.destination();
    if (place.isPersonal()) {
      return chats.say(place.workspace(), place.id(), chat -> how.apply(chat, card));
    }
    return how.apply(new Chat(place.workspace(), place.id()), card);
  }
}
