package org.parley.partnership.chat.join;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Limits;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.Installations;
import org.parley.conversation.port.Installations.Installation;
import org.parley.organisation.Person;
import org.parley.partnership.Partnerships;
import org.parley.partnership.chat.place.Places;
import org.parley.partnership.joining.Code;
import org.parley.partnership.joining.JoinPlace;
import org.parley.partnership.joining.JoinTable;
import org.parley.role.Deed;

/** For which organisation one asks. Its subject is the code. */
@ApplicationScoped
class JoinForm implements ChatForm {
  static final String ID = "join";

  private static final String ORGANISATION = "organisation";
  private static final int LONGEST = 80;

  private final JoinTable joinTable;
  private final Partnerships partnerships;
  private final Installations installations;
  private final Guesses guesses;

  JoinForm(
      JoinTable joinTable,
      Partnerships partnerships,
      Installations installations,
      Guesses guesses) {
    this.joinTable = joinTable;
    this.partnerships = partnerships;
    this.installations = installations;
    this.guesses = guesses;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Deed deed() {
    return Deed.ASK;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    return guesses.tooMany(call).orElseGet(() -> opened(call, form));
  }

  private Reply opened(Invocation call, FormCall form) {
    var words = Words.of(JoinWords.class, call.who().locale());
    return joinTable
        .look(Code.typed(form.subject()))
        .filter(it -> it.colleagueOf().isEmpty())
        .<Reply>map(it -> new Reply.OpenForm(drawn(form, it.organisationName(), words)))
        .orElseGet(() -> guesses.wrong(call));
  }

  private static Form drawn(FormCall form, String organisation, JoinWords words) {
    return new Form(
        form,
        words.title(),
        List.of(new Block.Paragraph(words.formIntro())),
        List.of(
            new Field.TextField(
                ORGANISATION,
                words.organisation(),
                words.organisationHint(),
                Field.Need.REQUIRED,
                Field.Size.LINE,
                LONGEST,
                organisation)),
        words.submit());
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    return guesses.tooMany(call).orElseGet(() -> submitted(call, form, answers));
  }

  private Reply submitted(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(JoinWords.class, call.who().locale());
    var name = Limits.beginning(answers.text(ORGANISATION).replace('\n', ' '), LONGEST);
    if (name.isEmpty()) {
      return new Reply.Amend(drawn(form, name, words), Map.of(ORGANISATION, words.needed()));
    }
    var asking = new JoinTable.Asking(new Person.Id(call.who().id()), name, place(call));
    return joinTable
        .ask(Code.typed(form.subject()), asking)
        .map(
            it ->
                Reply.answer(
                    Message.saying(
                        words.asked(new Span.Strong(partnerships.the(it.partnership()).name())))))
        .orElseGet(() -> guesses.wrong(call));
  }

  private JoinPlace place(Invocation call) {
    var place = call.place();
    var workspace =
        installations
            .find(place.platform(), place.workspace())
            .map(JoinForm::named)
            .orElse(place.workspace());
    return Places.channel(place)
        .map(channel -> JoinPlace.channel(channel, workspace))
        .orElseGet(() -> JoinPlace.personal(place.platform().code(), place.workspace(), workspace));
  }

  /** Teams does not tell what a tenant is called; then its id stands alone. */
  static String named(Installation workspace) {
    return workspace.name().isBlank() || workspace.name().equals(workspace.workspace())
        ? workspace.workspace()
        : workspace.name() + " (" + workspace.workspace() + ")";
  }
}
