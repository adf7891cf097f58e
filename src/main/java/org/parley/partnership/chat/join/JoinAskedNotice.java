package org.parley.partnership.chat.join;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.CommandCall;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.partnership.Partnerships;
import org.parley.partnership.joining.JoinRequest;
import org.parley.partnership.joining.JoinRequests;
import org.parley.partnership.joining.JoiningEvent;

/** To the facilitators: an organisation asks to join. To a voice: a colleague does. */
@ApplicationScoped
class JoinAskedNotice implements ScreenSource.Notice<JoinAskedNotice.Asked> {
  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;
  private final JoinRequests requests;
  private final Persons persons;

  JoinAskedNotice(
      Postings postings,
      Audiences audiences,
      Partnerships partnerships,
      JoinRequests requests,
      Persons persons) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
    this.requests = requests;
    this.persons = persons;
  }

  /** What is kept until it is delivered. */
  record Asked(String topic, String request) {}

  void tell(@Observes JoiningEvent.JoinAsked event) {
    var topic = event.partnership().value();
    postings.notice(audiences.facilitators(topic), this, asked(topic, event.request()));
  }

  void tellVoice(@Observes JoiningEvent.ColleagueAsked event) {
    var topic = event.partnership().value();
    audiences
        .voiceOf(topic, event.organisation().value())
        .ifPresent(voice -> postings.notice(List.of(voice), this, asked(topic, event.request())));
  }

  private static Asked asked(UUID topic, JoinRequest.Id request) {
    return new Asked(topic.toString(), request.value().toString());
  }

  @Override
  public String type() {
    return "join-asked.v1";
  }

  @Override
  public Class<Asked> payload() {
    return Asked.class;
  }

  @Override
  public Optional<Message> show(Asked asked, Viewer viewer) {
    var id = new PartnershipId(UUID.fromString(asked.topic()));
    return requests
        .with(new JoinRequest.Id(UUID.fromString(asked.request())), id)
        .filter(it -> it.state() == JoinRequest.State.WAITING)
        .map(it -> message(it, Words.of(JoinWords.class, viewer.locale())));
  }

  private Message message(JoinRequest request, JoinWords words) {
    var topic = request.partnership().value().toString();
    var partnership = new Span.Strong(partnerships.the(request.partnership()).name());
    var organisation = new Span.Strong(request.organisationName());
    var person = persons.with(request.person()).map(Person::name).orElse("");
    var colleague = request.colleagueOf().isPresent();
    var asker = new Block.Fact(words.askedBy(), Sentence.plain(person));
    var workspace = new Block.Fact(words.fromWorkspace(), Sentence.plain(request.workspaceName()));
    var id = request.id().value();
    return Message.news(
            colleague
                ? words.colleagueAsks(person, organisation, partnership)
                : words.someoneAsks(organisation, partnership))
        .facts(colleague ? List.of(workspace) : List.of(asker, workspace))
        .paragraph(words.checkFirst())
        .actions(
            Button.primary(
                colleague ? words.yesColleague() : words.letIn(),
                new Intent.Perform(CommandCall.about(topic, "partners confirm " + id))),
            Button.of(
                words.notNow(),
                new Intent.Perform(CommandCall.about(topic, "partners decline " + id))))
        .build();
  }
}
