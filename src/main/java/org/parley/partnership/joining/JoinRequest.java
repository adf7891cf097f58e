package org.parley.partnership.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.place.LinkedChannel;

/** Somebody asks to come to a table: for an organisation with an invitation, or as a colleague. */
@Entity
@Table(name = "join_request")
@SuppressWarnings("NullAway.Init")
public class JoinRequest {
  @jakarta.persistence.Id private UUID id;

  @Column(name = "partnership_id")
  private UUID partnership;

  @Column(name = "invitation_id")
  private @Nullable UUID invitation;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "organisation_id")
  private @Nullable UUID organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  @Embedded private JoinPlace place;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Version private long version;

  protected JoinRequest() {}

  static JoinRequest byInvitation(
      Invitation invitation,
      Person.Id person,
      String organisationName,
      JoinPlace place,
      Instant at) {
    var request = asked(invitation.partnership(), person, organisationName, place, at);
    request.invitation = invitation.id();
    return request;
  }

  static JoinRequest ofColleague(Organisation.Id organisation, JoinRequest asked) {
    asked.organisation = organisation.value();
    return asked;
  }

  static JoinRequest asked(
      PartnershipId partnership, Person.Id person, String name, JoinPlace place, Instant at) {
    var request = new JoinRequest();
    request.id = UUID.randomUUID();
    request.partnership = partnership.value();
    request.person = person.value();
    request.organisationName = name;
    request.place = place;
    request.state = State.WAITING;
    request.askedAt = at;
    return request;
  }

  /** Gives back whether this was news. */
  boolean answered(State answer) {
    if (state != State.WAITING) {
      return false;
    }
    state = answer;
    return true;
  }

  public Id id() {
    return new Id(id);
  }

  public PartnershipId partnership() {
    return new PartnershipId(partnership);
  }

  public Optional<UUID> invitation() {
    return Optional.ofNullable(invitation);
  }

  public Person.Id person() {
    return new Person.Id(person);
  }

  /** The organisation at the table that the person wants to act for; empty: one that comes new. */
  public Optional<Organisation.Id> colleagueOf() {
    return Optional.ofNullable(organisation).map(Organisation.Id::new);
  }

  public String organisationName() {
    return organisationName;
  }

  /** The channel it was asked from; empty from a personal chat. */
  public Optional<LinkedChannel.Key> channel() {
    return place.channel();
  }

  /** The platform's own name and id of the workspace it was asked from. */
  public String workspaceName() {
    return place.workspaceName();
  }

  public State state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Identity of a request. */
  public record Id(UUID value) {}

  /** What became of it. */
  public enum State {
    WAITING,
    CONFIRMED,
    DECLINED
  }
}
