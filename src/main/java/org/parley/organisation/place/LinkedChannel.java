package org.parley.organisation.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;

/**
 * A channel where one partnership is spoken of. Proposed until the first post into it succeeded.
 */
@Entity
@Table(name = "linked_channel")
@SuppressWarnings("NullAway.Init")
public class LinkedChannel {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  /** The partnership while it is not unlinked: unique with the key, so there is one such row. */
  @Column(name = "linked_in")
  private @Nullable UUID linkedIn;

  private String platform;
  private String workspace;
  private String conversation;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  private String zone;
  private String language;
  @Version private long version;

  protected LinkedChannel() {}

  public static LinkedChannel proposed(PartnershipId partnership, Key key, Person by, Instant at) {
    var channel = new LinkedChannel();
    channel.id = UUID.randomUUID();
    channel.partnership = partnership.value();
    channel.linkedIn = partnership.value();
    channel.platform = key.platform();
    channel.workspace = key.workspace();
    channel.conversation = key.conversation();
    channel.state = State.PROPOSED;
    channel.proposedBy = by.id().value();
    channel.proposedAt = at;
    channel.zone = by.zone().getId();
    channel.language = by.locale().toLanguageTag();
    return channel;
  }

  /** The first post stands there. Idempotent; gives back whether this was the first time. */
  public boolean reached() {
    var first = state == State.PROPOSED;
    if (first) {
      state = State.LINKED;
    }
    return first;
  }

  public void unlinked() {
    state = State.UNLINKED;
    linkedIn = null;
  }

  public Key key() {
    return new Key(platform, workspace, conversation);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Person.Id proposedBy() {
    return new Person.Id(proposedBy);
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public State state() {
    return state;
  }

  public String zone() {
    return zone;
  }

  public String language() {
    return language;
  }

  /** Platform code, workspace where the app sits, conversation id. */
  public record Key(String platform, String workspace, String conversation) {}

  /** How far the link has come. */
  public enum State {
    PROPOSED,
    LINKED,
    UNLINKED
  }
}
