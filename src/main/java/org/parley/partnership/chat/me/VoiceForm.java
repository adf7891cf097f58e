package org.parley.partnership.chat.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.parley.conversation.command.Access;
import org.parley.conversation.command.ChatForm;
import org.parley.conversation.command.Invocation;
import org.parley.conversation.command.Reply;
import org.parley.conversation.form.Answers;
import org.parley.conversation.form.Field;
import org.parley.conversation.form.Form;
import org.parley.conversation.form.FormCall;
import org.parley.conversation.message.Block;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Span;
import org.parley.conversation.message.Words;
import org.parley.hats.Wearing;
import org.parley.organisation.Hat;
import org.parley.organisation.NameVoice;
import org.parley.partnership.Partnerships;

/** Who shall speak for the organisation. */
@ApplicationScoped
class VoiceForm implements ChatForm {
  static final String ID = "voice";

  private static final String WHO = "who";

  private final NameVoice nameVoice;
  private final Partnerships partnerships;

  VoiceForm(NameVoice nameVoice, Partnerships partnerships) {
    this.nameVoice = nameVoice;
    this.partnerships = partnerships;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Access access(FormCall form) {
    return Access.VOICE;
  }

  @Override
  public Reply open(Invocation call, FormCall form) {
    var words = Words.of(MeWords.class, call.who().locale());
    var voice = Wearing.by(call);
    var candidates = nameVoice.candidates(voice);
    if (candidates.isEmpty()) {
      return Reply.refuse(Message.saying(words.nobodyToName()));
    }
    var options =
        candidates.stream()
            .limit(50)
            .map(it -> new Field.Option(it.hat().value().toString(), it.personName()))
            .toList();
    return new Reply.OpenForm(
        new Form(
            form,
            words.voiceTitle(),
            List.of(
                new Block.Paragraph(
                    words.voiceIntro(
                        new Span.Strong(voice.organisationName()),
                        new Span.Strong(partnerships.the(voice.partnership()).name())))),
            List.of(
                new Field.ChoiceField(WHO, words.voiceWho(), "", Field.Need.REQUIRED, options, "")),
            words.voiceSubmit()));
  }

  @Override
  public Reply submit(Invocation call, FormCall form, Answers answers) {
    var words = Words.of(MeWords.class, call.who().locale());
    var voice = Wearing.by(call);
    return nameVoice
        .name(voice, new Hat.Id(UUID.fromString(answers.text(WHO))))
        .map(
            it ->
                Reply.answer(
                    Message.saying(
                        words.voiceNamed(it.personName(), new Span.Strong(it.organisationName())))))
        .orElseGet(() -> Reply.refuse(Message.saying(words.nobodyToName())));
  }
}
