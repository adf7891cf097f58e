package org.parley.partnership.chat.status;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Audiences;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnership;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.stage.Checklist;
import org.parley.partnership.chat.stage.StageWords;

/** Where a table stands, for one person at it. */
@ApplicationScoped
class StatusShown {
  private static final int MOST = 5;

  private final Partnerships partnerships;
  private final TableFacts tableFacts;
  private final Audiences audiences;
  private final List<Agenda> agendas;

  StatusShown(
      Partnerships partnerships,
      TableFacts tableFacts,
      Audiences audiences,
      @All List<Agenda> agendas) {
    this.partnerships = partnerships;
    this.tableFacts = tableFacts;
    this.audiences = audiences;
    this.agendas =
        agendas.stream()
            .sorted(
                Comparator.comparing(Agenda::turn)
                    .thenComparing(it -> it.getClass().getSimpleName()))
            .toList();
  }

  Message to(Invocation call) {
    var partnership = partnerships.the(new PartnershipId(call.theTopic()));
    var words = Words.of(StatusWords.class, call.who().locale());
    var stages = Words.of(StageWords.class, call.who().locale());
    var stage = partnership.stage().name();
    var message =
        Message.news(stages.standsAt(new Span.Strong(partnership.name()), stages.name(stage)))
            .quote(stages.question(stage))
            .facts(tableFacts.of(partnership, call.who().locale()));
    var due = agendas.stream().map(it -> it.due(call)).toList();
    promised(partnership, message, words);
    waiting(due, message, words);
    advised(partnership, message, stages);
    comingUp(due, message, words);
    if (!call.place().isPersonal() && !isSpokenOfHere(call)) {
      message.paragraph(words.linkThis(Span.Command.inAChannel("partners link")));
    }
    return message.note(words.privately()).build();
  }

  private boolean isSpokenOfHere(Invocation call) {
    return audiences.channels(call.theTopic()).contains(call.place());
  }

  private void waiting(List<Agenda.Due> due, Message.Builder message, StatusWords words) {
    var all = due.stream().flatMap(it -> it.waiting().stream()).limit(MOST).toList();
    if (all.isEmpty()) {
      message.paragraph(words.nothingWaits());
      return;
    }
    message
        .paragraph(Sentence.strong(words.waitsOnYou()))
        .list(all.stream().map(Agenda.Waiting::what).toList())
        .actions(oneOfThemFirst(all.stream().map(Agenda.Waiting::button).toList()));
  }

  /** Each room may think its own button the most wanted; only the first one can be. */
  private static List<Button> oneOfThemFirst(List<Button> all) {
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              var button = all.get(i);
              return i == 0 ? button : Button.of(button.label(), button.intent());
            })
        .toList();
  }

  private void promised(Partnership partnership, Message.Builder message, StatusWords words) {
    var open = tableFacts.promised(partnership, words);
    if (!open.isEmpty()) {
      message.paragraph(Sentence.strong(words.promises())).list(open);
    }
  }

  private void advised(Partnership partnership, Message.Builder message, StageWords stages) {
    var open = tableFacts.advised(partnership);
    if (!open.isEmpty()) {
      message.paragraph(Sentence.strong(stages.advised())).list(Checklist.of(open, stages));
    }
  }

  private void comingUp(List<Agenda.Due> due, Message.Builder message, StatusWords words) {
    var coming =
        due.stream()
            .flatMap(it -> it.coming().stream())
            .sorted(Comparator.comparing(Agenda.Coming::at))
            .limit(MOST)
            .map(
                it ->
                    it.what()
                        .then(
                            Sentence.of(
                                new Span.Plain("· "),
                                new Span.DateTime(it.at(), Span.Precision.MINUTE))))
            .toList();
    if (!coming.isEmpty()) {
      message.paragraph(Sentence.strong(words.comesUp())).list(coming);
    }
  }
}
