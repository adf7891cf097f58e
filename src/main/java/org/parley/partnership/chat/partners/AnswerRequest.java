package org.parley.partnership.chat.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Acting;
import org.parley.organisation.Person;
import org.parley.organisation.Persons;
import org.parley.partnership.joining.AnswerJoinRequest;
import org.parley.partnership.joining.JoinRequest;

/** {@code partners confirm} and {@code partners decline}, from the button of a request to join. */
@ApplicationScoped
class AnswerRequest {
  private final AnswerJoinRequest answer;
  private final Persons persons;

  AnswerRequest(AnswerJoinRequest answer, Persons persons) {
    this.answer = answer;
    this.persons = persons;
  }

  Reply confirm(Invocation call) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    return answered(call, (by, id) -> answer.confirm(by, id).map(it -> letIn(it, words)));
  }

  Reply decline(Invocation call) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    return answered(call, (by, id) -> answer.decline(by, id).map(it -> notLetIn(it, words)));
  }

  private Sentence letIn(JoinRequest request, PartnersWords words) {
    var organisation = new Span.Strong(request.organisationName());
    return request.colleagueOf().isPresent()
        ? words.colleagueLetIn(name(request), organisation)
        : words.letIn(organisation);
  }

  private Sentence notLetIn(JoinRequest request, PartnersWords words) {
    return request.colleagueOf().isPresent()
        ? words.colleagueNotLetIn(name(request))
        : words.notLetIn(new Span.Strong(request.organisationName()));
  }

  private String name(JoinRequest request) {
    return persons.with(request.person()).map(Person::name).orElse("");
  }

  /** An answer by one of the hats that this person wears here. */
  @FunctionalInterface
  private interface Attempt {
    Optional<Sentence> by(Acting acting, JoinRequest.Id request);
  }

  private Reply answered(Invocation call, Attempt attempt) {
    var words = Words.of(PartnersWords.class, call.who().locale());
    var id = new JoinRequest.Id(UUID.fromString(call.afterFirstWord()));
    var mine = mine(call, id);
    if (mine.isEmpty()) {
      return Reply.refuse(Message.saying(words.noSuchRequest()));
    }
    var request = answer.mine(mine.get(), id).orElseThrow();
    if (request.state() != JoinRequest.State.WAITING) {
      return Reply.answer(Message.saying(words.answeredAlready()));
    }
    return attempt
        .by(mine.get(), id)
        .map(it -> Reply.answer(Message.saying(it)))
        .orElseGet(() -> Reply.refuse(Message.saying(words.noSuchRequest())));
  }

  private Optional<Acting> mine(Invocation call, JoinRequest.Id id) {
    return Wearing.all(call).stream().filter(it -> answer.mine(it, id).isPresent()).findFirst();
  }
}
