package org.parley.conversation.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which shared matter a command is about, and what this person is in it. Kept by the partnership
 * capability; asked on every command, button and form, so it is the one lock before a use case.
 */
public interface Topics {

  /**
   * @param wanted the matter named by a button or form; empty: the one linked to the place, else
   *     the person's only one
   * @return {@link Found.Nothing} also where the matter exists but this person has no part in it
   */
  Found find(UUID person, Destination place, Optional<UUID> wanted);

  /** What was found. */
  sealed interface Found {
    <R> R accept(Visitor<R> visitor);

    /** No such matter, or not this person's. */
    record Nothing() implements Found {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.nothing(this);
      }
    }

    /** The person takes part in several; asked to pick one. */
    record Several(List<Named> matters) implements Found {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.several(this);
      }
    }

    /**
     * This one.
     *
     * @param hats for whom this person acts there, confirmed ones only; empty: is a stranger at the
     *     table, met in a linked channel
     */
    record One(UUID topic, String name, List<Hat> hats) implements Found {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.one(this);
      }
    }

    /** One method a finding. */
    interface Visitor<R> {
      R nothing(Nothing found);

      R several(Several found);

      R one(One found);
    }
  }

  /** A matter with its name. */
  record Named(UUID id, String name) {}

  /**
   * For whom a person acts.
   *
   * @param organisation absent for who acts for none
   * @param forWhom the organisation's name, or what the person is without one
   */
  record Hat(UUID id, Optional<UUID> organisation, String forWhom, Standing standing) {}

  /** What a hat allows, from least to most. A facilitator has a hat of its own. */
  enum Standing {
    /** Acts for an organisation, confirmed. */
    MEMBER,
    /** Speaks and decides for its organisation. */
    VOICE,
    /** Brokers; decides for nobody. */
    FACILITATOR
  }
}
