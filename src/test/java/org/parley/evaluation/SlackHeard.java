package org.parley.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Delivery;
import org.parley.conversation.port.Messenger;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/** A platform that takes whatever it is told. */
@Alternative
@ApplicationScoped
public class SlackHeard implements Messenger {
  private final Heard heard;

  SlackHeard(Heard heard) {
    this.heard = heard;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Delivery post(Viewer viewer, Message message) {
    return heard.post(viewer, message);
  }

  @Override
  public Delivery edit(Viewer viewer, String messageId, Message message) {
    return heard.edit(viewer, messageId, message);
  }
}
