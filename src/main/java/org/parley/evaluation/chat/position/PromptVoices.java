package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.EvaluationEvent.ClosingIsNear;
import org.parley.evaluation.EvaluationEvent.EvaluationOpened;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.position.PromptNotice.Occasion;
import org.parley.evaluation.chat.position.PromptNotice.Prompt;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.PartnershipEvent.PartnerCame;

/** Asks each voice once in person, and once more a day before the end if it still owes. */
@ApplicationScoped
class PromptVoices {
  private final Postings postings;
  private final Audiences audiences;
  private final ReadEvaluation read;
  private final PromptNotice notice;

  PromptVoices(Postings postings, Audiences audiences, ReadEvaluation read, PromptNotice notice) {
    this.postings = postings;
    this.audiences = audiences;
    this.read = read;
    this.notice = notice;
  }

  void opened(@Observes EvaluationOpened event) {
    event.asked().forEach(it -> ask(event.partnership(), event.evaluation(), it, Occasion.OPENING));
  }

  void nearlyClosed(@Observes ClosingIsNear event) {
    event
        .owing()
        .forEach(it -> ask(event.partnership(), event.evaluation(), it, Occasion.REMINDER));
  }

  /** Who comes while the question is open is asked too. */
  void came(@Observes PartnerCame event) {
    read.open(event.partnership())
        .ifPresent(it -> ask(event.partnership(), it.id(), event.organisation(), Occasion.OPENING));
  }

  private void ask(
      PartnershipId at, Evaluation.Id evaluation, Organisation.Id whom, Occasion occasion) {
    postings.notice(
        audiences.voiceOf(at.value(), whom.value()).stream().toList(),
        notice,
        new Prompt(evaluation.value().toString(), whom.value().toString(), occasion.name()));
  }
}
