package org.parley.interest.chat.declare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.conversation.command.Agenda;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Button;
import org.parley.conversation.message.Intent;
import org.parley.conversation.message.Sentence;
import org.parley.conversation.message.Words;
import org.parley.interest.Declaration;
import org.parley.interest.Declarations;
import org.parley.organisation.Acting;
import org.parley.organisation.PartnershipId;
import org.parley.organisation.Person;
import org.parley.organisation.WhoActs;
import org.parley.partnership.Partnerships;
import org.parley.partnership.Stage;

/** From Map on, declaring waits on a voice that has put nothing on the table yet. */
@ApplicationScoped
class DeclareAgenda implements Agenda {
  private final Declarations declarations;
  private final Partnerships partnerships;
  private final WhoActs whoActs;

  DeclareAgenda(Declarations declarations, Partnerships partnerships, WhoActs whoActs) {
    this.declarations = declarations;
    this.partnerships = partnerships;
    this.whoActs = whoActs;
  }

  @Override
  public Turn turn() {
    return Turn.OTHERS_WAIT;
  }

  @Override
  public List<Waiting> waitsOn(Asker asker) {
    var id = new PartnershipId(asker.topic());
    if (partnerships.the(id).stage() == Stage.HYPOTHESIZE) {
      return List.of();
    }
    var declared =
        declarations.current(id).stream()
            .filter(it -> it.visibility() == Declaration.Visibility.TABLE)
            .map(Declaration::organisation)
            .collect(Collectors.toSet());
    var words = Words.of(DeclareWords.class, asker.call().who().locale());
    return whoActs.of(new Person.Id(asker.call().who().id()), id).stream()
        .filter(Acting::speaks)
        .filter(it -> !declared.contains(it.theOrganisation()))
        .map(
            it ->
                new Waiting(
                    Sentence.plain(words.due(it.organisationName())),
                    Button.primary(
                        words.declareButton(),
                        new Intent.Open(
                            new FormCall(
                                DeclareForm.ID,
                                id.value().toString(),
                                it.hat().value().toString(),
                                "")))))
        .toList();
  }

  @Override
  public List<Coming> comesUp(Asker asker) {
    return List.of();
  }
}
