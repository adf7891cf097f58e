package org.parley.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.privacy.Delicate;
import org.parley.partnership.Stage;

/**
 * What one partner answers, given by its voice; one for each evaluation and organisation. Nobody
 * else's to see before the evaluation has closed: read it through {@link ReadEvaluation}.
 */
@Entity
@Table(name = "evaluation_position")
@SuppressWarnings("NullAway.Init")
public class Position {
  @Id private UUID id;

  @Column(name = "evaluation_id")
  private UUID evaluation;

  @Column(name = "organisation_id")
  private UUID organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  /** Hidden until the evaluation closes, from whoever reads the database too. */
  private Delicate stand;

  @Column(name = "given_by")
  private String givenBy;

  /** Not in rows that are older than this column. */
  @Column(name = "person_id")
  private @Nullable UUID giver;

  @Column(name = "given_at")
  private Instant givenAt;

  private boolean counted;
  @Version private long version;

  protected Position() {}

  static Position given(Evaluation.Id evaluation, Acting voice, Stand stand, Instant at) {
    var position = new Position();
    position.id = UUID.randomUUID();
    position.evaluation = evaluation.value();
    position.organisation = voice.theOrganisation().value();
    position.changed(voice, stand, at);
    return position;
  }

  /** The voice's last word counts. */
  void changed(Acting voice, Stand stand, Instant at) {
    organisationName = voice.organisationName();
    this.stand = new Delicate(id, stand.written());
    giver = voice.person().value();
    givenBy = voice.personName();
    givenAt = at;
  }

  /** The evaluation closed while this partner was at the table. */
  void counts() {
    counted = true;
  }

  boolean isCounted() {
    return counted;
  }

  public Organisation.Id organisation() {
    return new Organisation.Id(organisation);
  }

  String organisationName() {
    return organisationName;
  }

  public Stand stand() {
    return Stand.read(stand.in(id));
  }

  /**
   * What is answered.
   *
   * @param stage where this partner sees the partnership
   * @param change what must change; present only and always with {@link Answer#YES_IF_CHANGED}
   */
  public record Stand(Stage stage, Answer answer, String change) {
    public Stand {
      if ((answer == Answer.YES_IF_CHANGED) == change.isBlank()) {
        throw new IllegalArgumentException("a change belongs to yes, if changed");
      }
    }

    private String written() {
      return stage.name() + "/" + answer.name() + "/" + change;
    }

    private static Stand read(String written) {
      var parts = written.split("/", 3);
      return new Stand(Stage.valueOf(parts[0]), Answer.valueOf(parts[1]), parts[2]);
    }
  }
}
