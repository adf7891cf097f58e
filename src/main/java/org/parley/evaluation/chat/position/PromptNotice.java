package org.parley.evaluation.chat.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.People;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.evaluation.Evaluation;
import org.parley.evaluation.ReadEvaluation;
import org.parley.evaluation.chat.position.PromptNotice.Prompt;
import org.parley.organisation.Acting;
import org.parley.organisation.Organisation;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partnerships;

/**
 * In person, to each voice that still owes a position. Dropped where its partner has answered, or
 * where this person speaks for it no more.
 */
@ApplicationScoped
class PromptNotice implements ScreenSource.Notice<Prompt> {
  private final ReadEvaluation read;
  private final Partnerships partnerships;
  private final WhoActs whoActs;
  private final People people;

  PromptNotice(ReadEvaluation read, Partnerships partnerships, WhoActs whoActs, People people) {
    this.read = read;
    this.partnerships = partnerships;
    this.whoActs = whoActs;
    this.people = people;
  }

  /** What is kept until it is delivered. */
  record Prompt(String evaluation, String organisation, String occasion) {}

  /** Why it is said now; stored. */
  enum Occasion {
    OPENING,
    REMINDER
  }

  @Override
  public String type() {
    return "evaluation-prompt.v1";
  }

  @Override
  public Class<Prompt> payload() {
    return Prompt.class;
  }

  @Override
  public Optional<Message> show(Prompt prompt, Viewer viewer) {
    var organisation = new Organisation.Id(UUID.fromString(prompt.organisation()));
    return read.with(new Evaluation.Id(UUID.fromString(prompt.evaluation())))
        .filter(read::takesPositions)
        .filter(it -> read.owes(it, organisation))
        .flatMap(
            it ->
                voice(it.partnership(), organisation, viewer)
                    .map(voice -> asked(it, voice, Occasion.valueOf(prompt.occasion()), viewer)));
  }

  private Optional<Acting> voice(
      PartnershipId partnership, Organisation.Id organisation, Viewer viewer) {
    var reader = viewer.person().flatMap(people::known).map(People.Profile::id);
    return whoActs.at(partnership).stream()
        .filter(Acting::speaks)
        .filter(it -> it.theOrganisation().equals(organisation))
        .filter(it -> reader.filter(it.person().value()::equals).isPresent())
        .findFirst();
  }

  private Message asked(Evaluation evaluation, Acting voice, Occasion occasion, Viewer viewer) {
    var words = Words.of(PositionWords.class, viewer.locale());
    var name = partnerships.the(evaluation.partnership()).name();
    var closing = new Span.DateTime(evaluation.closesAt(), Span.Precision.MINUTE);
    var opening = occasion == Occasion.OPENING;
    var message =
        Message.news(
            opening
                ? words.prompt(new Span.Strong(words.question(name)), voice.organisationName())
                : words.reminder(
                    new Span.Strong(words.reminderNews(name)), voice.organisationName()));
    if (opening && !evaluation.word().isBlank()) {
      message.paragraph(words.asks(evaluation.openedBy())).quote(evaluation.word());
    }
    var topic = evaluation.partnership().value().toString();
    FormCall form = PositionForm.call(evaluation, voice.hat().value().toString());
    return message
        .paragraph(words.closesAt(closing))
        .actions(
            Button.primary(words.give(), new Intent.Open(form)),
            Button.of(
                words.options(), new Intent.Perform(CommandCall.about(topic, "evaluate options"))))
        .note(opening ? words.changeable() : words.onlyReminder())
        .build();
  }
}
