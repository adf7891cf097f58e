package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Message;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.EvaluationEvent.EvaluationClosed;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.position.ResultNotice.Closed;
import org.parley.partnership.Partnerships;

/** In every linked channel: what partners said, now that it is closed. */
@ApplicationScoped
class ResultNotice implements ScreenSource.Notice<Closed> {
  private final ReadEvaluation read;
  private final Partnerships partnerships;
  private final Postings postings;
  private final Audiences audiences;

  ResultNotice(
      ReadEvaluation read, Partnerships partnerships, Postings postings, Audiences audiences) {
    this.read = read;
    this.partnerships = partnerships;
    this.postings = postings;
    this.audiences = audiences;
  }

  /** What is kept until it is delivered. */
  record Closed(String evaluation) {}

  void tell(@Observes EvaluationClosed event) {
    postings.notice(
        audiences.channels(event.partnership().value()),
        this,
        new Closed(event.evaluation().value().toString()));
  }

  @Override
  public String type() {
    return "evaluation-result.v1";
  }

  @Override
  public Class<Closed> payload() {
    return Closed.class;
  }

  @Override
  public Optional<Message> show(Closed closed, Viewer viewer) {
    return read.with(new Evaluation.Id(UUID.fromString(closed.evaluation())))
        .flatMap(
            it ->
                read.result(it)
                    .map(
                        result ->
                            new ResultScreen(
                                    partnerships.the(it.partnership()).name(),
                                    it,
                                    result,
                                    viewer.locale())
                                .inShort()));
  }
}
