package org.parley.interest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.Person;
import org.parley.organisation.privacy.Delicate;

/**
 * One version of an interest, in its organisation's own words. Never changed; a newer one replaces
 * it.
 */
@jakarta.persistence.Entity
@jakarta.persistence.Table(name = "declaration")
@SuppressWarnings("NullAway.Init")
public class Declaration {
  @jakarta.persistence.Id private UUID id;

  @jakarta.persistence.Column(name = "interest_id")
  private UUID interest;

  @jakarta.persistence.Column(name = "partnership_id")
  private UUID partnership;

  @jakarta.persistence.Column(name = "organisation_id")
  private UUID organisation;

  @jakarta.persistence.Column(name = "organisation_name")
  private String organisationName;

  @jakarta.persistence.Column(name = "version_number")
  private int number;

  private Delicate sentence;
  private boolean overriding;

  @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
  private Visibility visibility;

  @jakarta.persistence.ElementCollection(fetch = jakarta.persistence.FetchType.EAGER)
  @jakarta.persistence.CollectionTable(
      name = "declaration_reader",
      joinColumns = @jakarta.persistence.JoinColumn(name = "declaration_id"))
  @jakarta.persistence.Column(name = "person_id")
  private Set<UUID> readers = Set.of();

  @jakarta.persistence.Column(name = "declared_by")
  private String declaredBy;

  /** Not in rows that are older than this column. */
  @jakarta.persistence.Column(name = "person_id")
  private @Nullable UUID declarer;

  @jakarta.persistence.Column(name = "declared_at")
  private Instant declaredAt;

  @jakarta.persistence.Column(name = "replaced_at")
  private @org.jspecify.annotations.Nullable Instant replacedAt;

  @jakarta.persistence.Version private long version;

  protected Declaration() {}

  static Declaration declared(Acting voice, Content content, Instant at) {
    var declaration = new Declaration();
    declaration.id = UUID.randomUUID();
    declaration.interest = UUID.randomUUID();
    declaration.partnership = voice.partnership().value();
    declaration.organisation = voice.theOrganisation().value();
    declaration.organisationName = voice.organisationName();
    declaration.number = 1;
    declaration.fill(voice, content, at);
    return declaration;
  }

  /** The next version; this one stays as it was said. */
  Declaration changed(Acting voice, Content content, Instant at) {
    replacedAt = at;
    var next = new Declaration();
    next.id = UUID.randomUUID();
    next.interest = interest;
    next.partnership = partnership;
    next.organisation = organisation;
    next.organisationName = organisationName;
    next.number = number + 1;
    next.fill(voice, content, at);
    return next;
  }

  private void fill(Acting voice, Content content, Instant at) {
    sentence = new Delicate(id, content.sentence());
    overriding = content.weight() == Weight.OVERRIDING;
    visibility = content.visibility();
    readers =
        visibility == Visibility.BROKER
            ? content.readers().stream().map(Person.Id::value).collect(Collectors.toSet())
            : Set.of();
    declarer = voice.person().value();
    declaredBy = voice.personName();
    declaredAt = at;
  }

  /**
   * Whether somebody may read it: its own organisation; everybody at the table; or, said to the
   * broker only, the readers it named, and no facilitator who came later.
   */
  public boolean isFor(Acting reader) {
    if (!reader.partnership().value().equals(partnership)) {
      return false;
    }
    var own = reader.organisation().filter(it -> it.value().equals(organisation)).isPresent();
    return own
        || visibility == Visibility.TABLE
        || (reader.facilitates() && readers.contains(reader.person().value()));
  }

  public Id id() {
    return new Id(id);
  }

  /** The interest of which this is a version. */
  public Interest interest() {
    return new Interest(interest);
  }

  public Organisation.Id organisation() {
    return new Organisation.Id(organisation);
  }

  public String organisationName() {
    return organisationName;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public String sentence() {
    return sentence.in(id);
  }

  public Weight weight() {
    return overriding ? Weight.OVERRIDING : Weight.IMPORTANT;
  }

  public Visibility visibility() {
    return visibility;
  }

  public String declaredBy() {
    return declaredBy;
  }

  public Instant declaredAt() {
    return declaredAt;
  }

  /** Identity of a version. */
  public record Id(UUID value) {}

  /** Identity of an interest through its versions. */
  public record Interest(UUID value) {}

  /** Whether its organisation would step back from the table if it were harmed. */
  public enum Weight {
    OVERRIDING,
    IMPORTANT
  }

  /** Who may read it. */
  public enum Visibility {
    TABLE,
    BROKER
  }

  /**
   * What is declared.
   *
   * @param readers the facilitators who were named as readers; only for {@link Visibility#BROKER}
   */
  public record Content(
      String sentence, Weight weight, Visibility visibility, List<Person.Id> readers) {}
}
