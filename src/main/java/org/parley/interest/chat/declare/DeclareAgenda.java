package org.parley.interest.chat.declare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.interest.Declaration;
import org.parley.interest.Declarations;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.partnership.Partnerships;
import org.parley.partnership.Stage;

/** From Map on, declaring waits on a voice that has put nothing on the table yet. */
@ApplicationScoped
class DeclareAgenda implements Agenda {
  private final Declarations declarations;
  private final Partnerships partnerships;

  DeclareAgenda(Declarations declarations, Partnerships partnerships) {
    this.declarations = declarations;
    this.partnerships = partnerships;
  }

  @Override
  public Turn turn() {
    return Turn.OTHERS_WAIT;
  }

  @Override
  public Due due(Invocation asker) {
    var id = new PartnershipId(asker.theTopic());
    var voices = Wearing.all(asker).stream().filter(Acting::speaks).toList();
    if (voices.isEmpty() || partnerships.the(id).stage() == Stage.HYPOTHESIZE) {
      return Due.waiting(List.of());
    }
    var declared =
        declarations.current(id).stream()
            .filter(it -> it.visibility() == Declaration.Visibility.TABLE)
            .map(Declaration::organisation)
            .collect(Collectors.toSet());
    var words = Words.of(DeclareWords.class, asker.who().locale());
    return Due.waiting(
        voices.stream()
            .filter(it -> !declared.contains(it.theOrganisation()))
            .map(it -> declares(it, words))
            .toList());
  }

  private static Waiting declares(Acting voice, DeclareWords words) {
    var form =
        new FormCall(
            DeclareForm.ID,
            voice.partnership().value().toString(),
            voice.hat().value().toString(),
            "");
    return new Waiting(
        Sentence.plain(words.due(voice.organisationName())),
        Button.primary(words.declareButton(), new Intent.Open(form)));
  }
}
