package org.parley.teams.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.teams.render.TeamsCard;

/** Cards and chats as the SDK wants them. */
final class TeamsActivities {
  private TeamsActivities() {}

  /** A message that is one card: no text beside it, or Teams shows both. */
  static Activity message(TeamsCard card) {
    var attachment = new Attachment();
    attachment.setContentType(TeamsCard.CONTENT_TYPE);
    attachment.setContent(card.content());
    var activity = new Activity(ActivityTypes.MESSAGE);
    activity.setTimestamp(nothing());
    activity.setSummary(card.summary());
    activity.setAttachments(List.of(attachment));
    return activity;
  }

  /** The SDK sets a time of its own; the connector's counts. */
  @SuppressWarnings("NullAway")
  private static <T> T nothing() {
    @Nullable T nothing = null;
    return nothing;
  }

  /** A message that only one member of a group sees. */
  static Activity targeted(TeamsCard card, String member) {
    var activity = message(card);
    activity.setRecipient(new ChannelAccount(member));
    return activity;
  }

  /** Channel data is a tree: the SDK looks into every object, which Java's own maps refuse. */
  static ConversationParameters chatWith(String tenant, String bot, String user) {
    var chat = new ConversationParameters();
    chat.setIsGroup(false);
    chat.setBot(new ChannelAccount(bot));
    chat.setMembers(List.of(new ChannelAccount(user)));
    chat.setTenantId(tenant);
    var data = JsonNodeFactory.instance.objectNode();
    data.putObject("tenant").put("id", tenant);
    chat.setChannelData(data);
    return chat;
  }
}
