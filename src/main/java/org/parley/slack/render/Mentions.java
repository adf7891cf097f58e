package org.parley.slack.render;

import org.parley.conversation.message.Span;
import org.parley.conversation.port.Platform;
import org.parley.conversation.port.Viewer;

/** A person is mentioned only where the id means that person: in the same workspace. */
final class Mentions {
  private Mentions() {}

  static boolean means(Span.Mention mention, Viewer viewer) {
    return mention.person().platform() == Platform.SLACK
        && mention.person().workspace().equals(viewer.destination().workspace())
        && mention.person().user().matches("[A-Z0-9]+");
  }
}
