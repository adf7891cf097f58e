package org.parley.partnership.chat.join;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.conversation.port.Postings;
import org.parley.conversation.port.ScreenSource;
import org.parley.conversation.port.Viewer;
import org.parley.organisation.Person;
import org.parley.partnership.PartnershipEvent;
import org.parley.partnership.Partnerships;
import org.parley.partnership.joining.JoiningEvent;

/** To the person who asked: let in, or not now. */
@ApplicationScoped
class JoinAnsweredNotice implements ScreenSource.Notice<JoinAnsweredNotice.Answered> {
  private static final int BEFORE_OTHERS = Interceptor.Priority.APPLICATION;

  private final Postings postings;
  private final Audiences audiences;
  private final Partnerships partnerships;

  JoinAnsweredNotice(Postings postings, Audiences audiences, Partnerships partnerships) {
    this.postings = postings;
    this.audiences = audiences;
    this.partnerships = partnerships;
  }

  /** What is kept until it is delivered. */
  record Answered(String partnership, String organisation, Kind kind) {}

  /** What came of it. */
  enum Kind {
    VOICE,
    COLLEAGUE,
    NOT_NOW,
    COLLEAGUE_NOT_NOW
  }

  /** One is welcomed before one is asked anything: other rooms ask whoever comes. */
  void partnerCame(@Observes @Priority(BEFORE_OTHERS) PartnershipEvent.PartnerCame event) {
    say(event.first().person(), event.name(), event.first().organisationName(), Kind.VOICE);
  }

  void colleagueCame(@Observes JoiningEvent.ColleagueCame event) {
    say(
        event.colleague().person(),
        partnerships.the(event.partnership()).name(),
        event.colleague().organisationName(),
        Kind.COLLEAGUE);
  }

  void declined(@Observes JoiningEvent.JoinDeclined event) {
    say(
        event.person(),
        partnerships.the(event.partnership()).name(),
        event.organisationName(),
        Kind.NOT_NOW);
  }

  void colleagueDeclined(@Observes JoiningEvent.ColleagueDeclined event) {
    say(
        event.person(),
        partnerships.the(event.partnership()).name(),
        event.organisationName(),
        Kind.COLLEAGUE_NOT_NOW);
  }

  private void say(Person.Id person, String partnership, String organisation, Kind kind) {
    audiences
        .person(person.value())
        .ifPresent(
            chat ->
                postings.notice(
                    List.of(chat), this, new Answered(partnership, organisation, kind)));
  }

  @Override
  public String type() {
    return "join-answered.v1";
  }

  @Override
  public Class<Answered> payload() {
    return Answered.class;
  }

  @Override
  public Optional<Message> show(Answered it, Viewer viewer) {
    var words = Words.of(JoinWords.class, viewer.locale());
    var partnership = new Span.Strong(it.partnership());
    var organisation = new Span.Strong(it.organisation());
    var start = words.startHere(new Span.Command(""));
    return Optional.of(
        switch (it.kind()) {
          case VOICE ->
              Message.news(words.youAreThere(partnership, organisation)).paragraph(start).build();
          case COLLEAGUE ->
              Message.news(words.colleagueNow(organisation, partnership)).paragraph(start).build();
          case NOT_NOW -> Message.saying(words.notLetIn(partnership, it.organisation()));
          case COLLEAGUE_NOT_NOW ->
              Message.saying(words.colleagueNotLetIn(organisation, partnership));
        });
  }
}
