package org.parley.conversation.port;

import org.parley.conversation.message.Message;

/**
 * Says things on one platform. Called by the outbox outside any transaction; never by a use case.
 * One call is one HTTP request (opening a personal chat may take one more); no retries, no waiting:
 * pace and retries belong to the outbox. Slack: chat.postMessage and chat.update; Teams: the
 * connector's POST and PUT of activities.
 */
public interface Messenger {

  Platform platform();

  /** Posts a new message. Not idempotent: neither platform has an idempotency key. */
  Delivery post(Viewer viewer, Message message);

  /** Replaces a message posted before. Idempotent. {@link Delivery.Gone} when it was deleted. */
  Delivery edit(Viewer viewer, String messageId, Message message);
}
