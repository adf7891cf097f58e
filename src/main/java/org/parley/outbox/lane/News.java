package org.parley.outbox.lane;

import java.util.Locale;
import org.parley.conversation.port.Destination;
import org.parley.conversation.port.PostingLinks;

/** What others have still to be told about a lane. {@link #code} is stored. */
public enum News {
  REACHED {
    @Override
    public PostingLinks about(Destination destination) {
      return new PostingLinks.Reached(destination);
    }
  },
  NOT_REACHED {
    @Override
    public PostingLinks about(Destination destination) {
      return new PostingLinks.NotReached(destination);
    }
  };

  public abstract PostingLinks about(Destination destination);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static News of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
