package org.parley.digest.chat.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.digest.DigestDue;
import org.parley.organisation.PartnershipId;

/** The digest in every linked channel. */
@ApplicationScoped
class WeeklyDigest implements ScreenSource.Notice<WeeklyDigest.Period> {
  private final Postings postings;
  private final Audiences audiences;
  private final DigestShown shown;

  WeeklyDigest(Postings postings, Audiences audiences, DigestShown shown) {
    this.postings = postings;
    this.audiences = audiences;
    this.shown = shown;
  }

  /** What is kept until it is delivered; times are ISO instants. */
  record Period(String topic, String since, String until) {}

  void tell(@Observes DigestDue due) {
    var topic = due.partnership().value();
    postings.notice(
        audiences.channels(topic),
        this,
        new Period(topic.toString(), due.since().toString(), due.until().toString()));
  }

  @Override
  public String type() {
    return "weekly-digest.v1";
  }

  @Override
  public Class<Period> payload() {
    return Period.class;
  }

  @Override
  public Optional<Message> show(Period period, Viewer viewer) {
    var words = Words.of(DigestWords.class, viewer.locale());
    var since = Instant.parse(period.since());
    var due =
        new DigestDue(
            new PartnershipId(UUID.fromString(period.topic())),
            since,
            Instant.parse(period.until()));
    var from = LocalDate.ofInstant(since, viewer.zone());
    return shown.of(due, name -> words.week(name, from), viewer.locale());
  }
}
