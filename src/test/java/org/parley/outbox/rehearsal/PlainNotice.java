package org.parley.outbox.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;

/** A notice that says its words; nothing for "nothing", and fails for "poison". */
@Alternative
@ApplicationScoped
public class PlainNotice implements ScreenSource.Notice<PlainNotice.Words> {

  public record Words(String text) {}

  @Override
  public String type() {
    return "plain-notice.v1";
  }

  @Override
  public Class<Words> payload() {
    return Words.class;
  }

  @Override
  public Optional<Message> show(Words payload, Viewer viewer) {
    if (payload.text().equals("poison")) {
      throw new IllegalStateException("this screen fails, on purpose");
    }
    return payload.text().equals("nothing")
        ? Optional.empty()
        : Optional.of(Message.saying(payload.text()));
  }
}
