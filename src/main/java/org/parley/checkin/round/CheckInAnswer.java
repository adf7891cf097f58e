package org.parley.checkin.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.checkin.Questions;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.Person;

/** What one person, acting for one organisation, said in one round: answers, or "away". */
@Entity
@Table(name = "check_in_answer")
@SuppressWarnings("NullAway.Init")
public class CheckInAnswer {
  /** Characters of the answer to one question. */
  public static final int LONGEST = 800;

  @Id private UUID id;

  @Column(name = "round_id")
  private UUID round;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "organisation_id")
  private UUID organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  @Column(name = "person_name")
  private String personName;

  @Column(name = "as_voice")
  private boolean asVoice;

  @Column(name = "first_text")
  private String first;

  @Column(name = "second_text")
  private String second;

  @Column(name = "third_text")
  private String third;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "first_said_at")
  private Instant firstSaidAt;

  @Column(name = "said_at")
  private Instant saidAt;

  @Version private long version;

  protected CheckInAnswer() {}

  static CheckInAnswer by(Acting by, CheckInRound round, Instant at) {
    var answer = new CheckInAnswer();
    answer.id = UUID.randomUUID();
    answer.round = round.id().value();
    answer.person = by.person().value();
    answer.organisation = by.theOrganisation().value();
    answer.organisationName = by.organisationName();
    answer.personName = by.personName();
    answer.asVoice = by.speaks();
    answer.first = "";
    answer.second = "";
    answer.third = "";
    answer.firstSaidAt = at;
    answer.saidAt = at;
    return answer;
  }

  /** Keeps the newest words. Gives back whether anything changed. */
  boolean says(Acting by, List<String> texts, Instant at) {
    var said = padded(texts);
    if (answeredAt != null && said.equals(padded(texts()))) {
      return false;
    }
    first = said.get(0);
    second = said.get(1);
    third = said.get(2);
    asVoice = by.speaks();
    saidAt = at;
    if (answeredAt == null) {
      answeredAt = at;
    }
    return true;
  }

  private static List<String> padded(List<String> texts) {
    if (texts.stream().anyMatch(it -> it.length() > LONGEST)) {
      throw new IllegalArgumentException("an answer is too long");
    }
    return IntStream.range(0, Questions.MOST)
        .mapToObj(i -> i < texts.size() ? texts.get(i) : "")
        .toList();
  }

  public CheckInRound.Id round() {
    return new CheckInRound.Id(round);
  }

  public Person.Id person() {
    return new Person.Id(person);
  }

  public Organisation.Id organisation() {
    return new Organisation.Id(organisation);
  }

  public String organisationName() {
    return organisationName;
  }

  public String personName() {
    return personName;
  }

  /** Whether this person said it for this organisation. */
  boolean isOf(Acting acting) {
    return acting.person().value().equals(person)
        && acting.organisation().filter(organisation()::equals).isPresent();
  }

  /** Whether it speaks for the organisation. */
  public boolean isTheVoices() {
    return asVoice;
  }

  /** Away, and nothing said. */
  public boolean isAway() {
    return answeredAt == null;
  }

  /** One for each question, in order; empty text where nothing was said. */
  public List<String> texts() {
    return List.of(first, second, third);
  }

  /** When it was answered first; empty while away. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** When it was said, or changed, last. */
  public Instant saidAt() {
    return saidAt;
  }
}
